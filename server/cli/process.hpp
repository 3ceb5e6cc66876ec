// SPDX-License-Identifier: GPL-2.0-or-later
// What a long-running process asks of the system: signals, open files, which build it is.
#pragma once

#include <functional>
#include <string>
#include <thread>

namespace panoh::cli {

/// SIGTERM and SIGINT wait until somebody asks for them. For the main thread before all others.
void block_stop_signals();

/// As many open files as we may have: the usual 1,024 are fewer than our connections.
void raise_file_limit();

/// Few arenas of freed memory: by default glibc keeps up to eight a core, one for each of the many
/// threads that only hold an idle connection.
void keep_memory_small();

/// Hash of the running program's file: two builds of one version differ. Empty if unreadable.
[[nodiscard]] std::string build_fingerprint();

/// Calls stop once, from a thread of its own, when SIGTERM or SIGINT comes.
class StopOnSignal {
 public:
  explicit StopOnSignal(std::function<void()> stop);
  ~StopOnSignal();
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;

 private:
  std::thread thread_;
};

}  // namespace panoh::cli
