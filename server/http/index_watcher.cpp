// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/index_watcher.hpp"

#include <fmt/format.h>

#include <chrono>

#include "indexer/base/log.hpp"
#include "indexer/index/generations.hpp"

namespace panoh::http {
namespace {

constexpr std::chrono::milliseconds kPause{250};
/// What failed may be mended in place (rights, memory): tried again every ten seconds.
constexpr unsigned kLooksBeforeRetry = 40;

}  // namespace

IndexWatcher::IndexWatcher(std::filesystem::path index, std::size_t searchers)
    : index_(std::move(index)), searchers_(searchers) {
  if (index::current_number(index_) == 0) {
    log::warning(
        fmt::format("{}: no index yet; pages answer 503 until there is one "
                    "(panoh-index build makes it)",
                    index_.string()));
  }
  look();
  thread_ = std::thread([this] { watch(); });
}

IndexWatcher::~IndexWatcher() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_.notify_all();
  thread_.join();
}

std::shared_ptr<Generation> IndexWatcher::current() const {
  const std::lock_guard lock(mutex_);
  return current_;
}

ErrorCode IndexWatcher::trouble() const {
  const std::lock_guard lock(mutex_);
  return trouble_;
}

void IndexWatcher::watch() {
  std::unique_lock lock(mutex_);
  while (!stop_.wait_for(lock, kPause, [this] { return stopping_; })) {
    lock.unlock();
    look();
    lock.lock();
  }
}

void IndexWatcher::look() {
  const unsigned number = index::current_number(index_);
  const auto old = current();
  if (number == 0 || (old && old->number() == number)) return;
  if (number == failed_number_ && looks_until_retry_-- > 0) return;
  auto opened = Generation::open(index_, searchers_);
  if (!opened) {
    if (number != failed_number_) {
      log::error(fmt::format("generation {}: {}{}", number, to_line(opened.error()),
                             old ? fmt::format("; generation {} stays", old->number()) : ""));
    }
    failed_number_ = number;
    looks_until_retry_ = kLooksBeforeRetry;
    const std::lock_guard lock(mutex_);
    trouble_ = opened.error().code;
    return;
  }
  log::info(fmt::format("generation {}: {} provisions", (*opened)->number(),
                        (*opened)->snapshot().provisions));
  failed_number_ = 0;
  const std::lock_guard lock(mutex_);
  current_ = std::move(*opened);
}

}  // namespace panoh::http
