// SPDX-License-Identifier: GPL-2.0-or-later
// Connections between two requests: one thread waits for all of them, so that a thousand silent
// clients cost a thousand descriptors and no thread each.
#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace panoh::http {

/// @thread all functions from any thread
class IdleSockets {
 public:
  /// @param wake  called with each socket that became readable, which is then its own to close; on
  ///              the waiting thread, so it must not take long
  explicit IdleSockets(std::function<void(int)> wake);
  ~IdleSockets() { close(); }
  IdleSockets(const IdleSockets&) = delete;
  IdleSockets& operator=(const IdleSockets&) = delete;

  /// Takes the socket over and closes it when it stays silent for kIdleTime, or at once when there
  /// are kMaxIdleSockets already or close() was called.
  void add(int socket);

  /// Closes all and ends the thread.
  void close();

 private:
  using Clock = std::chrono::steady_clock;

  void watch();
  void wake_up(int socket);
  void close_silent(Clock::time_point now);

  const std::function<void(int)> wake_;
  const int events_, stop_event_;
  std::mutex mutex_;
  std::unordered_map<int, Clock::time_point> silent_since_;
  bool closed_ = false;
  std::thread watcher_;
};

}  // namespace panoh::http
