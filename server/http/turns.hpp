// SPDX-License-Identifier: GPL-2.0-or-later
// Who may search now: as many as there are searchers, the others first come, first served.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace panoh::http {

/// Hands out the numbers 0 … places - 1, each to one caller at a time.
/// @thread all functions from any thread
class Turns {
 public:
  explicit Turns(std::size_t places);

  /// Waits in line. @return nothing when patience ended first
  [[nodiscard]] std::optional<std::size_t> take(std::chrono::milliseconds patience);
  /// To the longest waiting caller, if there is one.
  void give_back(std::size_t place);

  [[nodiscard]] std::size_t waiting() const;

 private:
  struct Waiter {
    std::condition_variable ready;
    std::optional<std::size_t> place;
  };

  mutable std::mutex mutex_;
  std::vector<std::size_t> free_;
  std::deque<Waiter*> line_;
};

}  // namespace panoh::http
