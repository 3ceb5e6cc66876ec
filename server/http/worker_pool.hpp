// SPDX-License-Identifier: GPL-2.0-or-later
// Threads for connections: one more is started when none is idle, and ends when it has been idle
// for a while. A fixed pool starves: each idle keep-alive client holds a thread.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace panoh::http {

/// @thread all functions from any thread
class WorkerPool {
 public:
  explicit WorkerPool(std::size_t most);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// Tasks beyond the most threads wait in order. @return false: no thread could be started at all
  bool run(std::function<void()> task);

  /// Runs what was given so far and returns when all threads have ended.
  void finish();

  [[nodiscard]] std::size_t threads() const;

 private:
  struct Shared;
  /// Threads are detached; what they use ends with the last of them.
  std::shared_ptr<Shared> shared_;
};

}  // namespace panoh::http
