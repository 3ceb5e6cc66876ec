// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/progress.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace panoh::cli {
namespace {

constexpr std::size_t kBarWidth = 30;
constexpr std::size_t kSteps = 10;  // plain lines a phase, so that a log stays short

/// done of total, as a number of parts; everything when there is nothing to do.
std::size_t share(std::size_t done, std::size_t total, std::size_t parts) {
  return total == 0 ? parts : std::min(done, total) * parts / total;
}

}  // namespace

std::string progress_line(std::string_view phase, std::size_t done, std::size_t total) {
  const std::size_t filled = share(done, total, kBarWidth);
  return fmt::format("{:<6} [{}{}] {:3} %  {}/{}", phase, std::string(filled, '#'),
                     std::string(kBarWidth - filled, ' '), share(done, total, 100), done, total);
}

void Progress::show(std::string_view phase, std::size_t done, std::size_t total) {
  const std::lock_guard lock(mutex_);
  const bool new_phase = phase != phase_;
  if (terminal_) {
    if (new_phase && line_open_) fmt::print(stream_, "\n");
    fmt::print(stream_, "\r{}", progress_line(phase, done, total));
    line_open_ = true;
    std::fflush(stream_);
  } else if (const auto tenth = share(done, total, kSteps); new_phase || tenth > shown_tenth_) {
    fmt::print(stream_, "{}: {} of {}\n", phase, done, total);
    shown_tenth_ = tenth;
  }
  phase_ = phase;
}

void Progress::finish() {
  const std::lock_guard lock(mutex_);
  if (line_open_) fmt::print(stream_, "\n");
  line_open_ = false;
}

}  // namespace panoh::cli
