// SPDX-License-Identifier: GPL-2.0-or-later
// Programs that the benchmark starts: indexers to wait for, and the server to talk to.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/base/result.hpp"

namespace panoh::bench {

/// A running program; ended (SIGTERM, then waited for) when the object goes.
class ChildProcess {
 public:
  /// Output goes to log. @error NotFound: no such program
  [[nodiscard]] static Result<ChildProcess> start(const std::vector<std::string>& command,
                                                  const std::filesystem::path& log);
  /// Waits for the end. @error Internal: it ended with something else than 0
  [[nodiscard]] static Result<void> run_quietly(const std::vector<std::string>& command);

  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess& operator=(ChildProcess&&) = delete;
  ~ChildProcess();

  /// Memory in use, its share of what is shared counted in parts. 0: unknown.
  [[nodiscard]] double pss_mb() const;

 private:
  explicit ChildProcess(pid_t id) : id_(id) {}
  pid_t id_ = -1;
};

/// This process' memory: now in use, and the most since forget_peak().
struct OwnMemory {
  double now_mb = 0, peak_mb = 0;
  [[nodiscard]] static OwnMemory read();
  static void forget_peak();
};

}  // namespace panoh::bench
