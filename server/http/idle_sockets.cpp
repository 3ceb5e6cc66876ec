// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/idle_sockets.hpp"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <utility>

#include "server/http/limits.hpp"

namespace panoh::http {
namespace {

/// How much later than kIdleTime a silent connection may be closed.
constexpr std::chrono::milliseconds kSweepTime{250};

bool watch_socket(int events, int socket) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = socket;
  return ::epoll_ctl(events, EPOLL_CTL_ADD, socket, &event) == 0;
}

}  // namespace

IdleSockets::IdleSockets(std::function<void(int)> wake)
    : wake_(std::move(wake)),
      events_(::epoll_create1(EPOLL_CLOEXEC)),
      stop_event_(::eventfd(0, EFD_CLOEXEC)) {
  watch_socket(events_, stop_event_);
  watcher_ = std::thread([this] { watch(); });
}

void IdleSockets::add(int socket) {
  const std::lock_guard lock(mutex_);
  if (closed_ || silent_since_.size() >= kMaxIdleSockets || !watch_socket(events_, socket)) {
    ::close(socket);
    return;
  }
  silent_since_.emplace(socket, Clock::now());
}

void IdleSockets::close() {
  {
    const std::lock_guard lock(mutex_);
    if (std::exchange(closed_, true)) return;
  }
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(stop_event_, &one, sizeof one);
  watcher_.join();
  for (const auto& [socket, since] : silent_since_) ::close(socket);
  ::close(events_);
  ::close(stop_event_);
}

void IdleSockets::watch() {
  std::array<epoll_event, 64> ready{};
  auto next_sweep = Clock::now() + kSweepTime;
  for (;;) {
    const int count = ::epoll_wait(events_, ready.data(), static_cast<int>(ready.size()),
                                   static_cast<int>(kSweepTime.count()));
    for (int i = 0; i < count; ++i) {
      const int socket = ready[static_cast<std::size_t>(i)].data.fd;
      if (socket == stop_event_) return;
      wake_up(socket);
    }
    if (const auto now = Clock::now(); now >= next_sweep) {
      close_silent(now);
      next_sweep = now + kSweepTime;
    }
  }
}

void IdleSockets::wake_up(int socket) {
  {
    const std::lock_guard lock(mutex_);
    silent_since_.erase(socket);
    ::epoll_ctl(events_, EPOLL_CTL_DEL, socket, nullptr);
  }
  wake_(socket);
}

void IdleSockets::close_silent(Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  std::erase_if(silent_since_, [now](const auto& entry) {
    if (now - entry.second < kIdleTime) return false;
    ::close(entry.first);  // leaves the set of events by itself
    return true;
  });
}

}  // namespace panoh::http
