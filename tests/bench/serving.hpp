// SPDX-License-Identifier: GPL-2.0-or-later
// What the server costs beside searching: starting, memory, connections that do nothing.
#pragma once

#include <filesystem>
#include <string>

#include "indexer/base/result.hpp"
#include "tests/bench/child_process.hpp"

namespace panoh::bench {

struct RunningServer {
  ChildProcess process;
  std::uint16_t port = 0;
  double first_answer_ms = 0;  ///< from the start of the program to the first search result
};

/// @param path  of the first request
/// @error Unavailable: no answer within ten seconds; its output is in log
[[nodiscard]] Result<RunningServer> start_server(const std::filesystem::path& program,
                                                 const std::filesystem::path& index,
                                                 const std::string& path,
                                                 const std::filesystem::path& log);

struct IdleCost {
  double unloaded_ms = 0;     ///< a fresh connection with one request, median
  double beside_idle_ms = 0;  ///< the same beside the idle ones
  std::size_t idle = 0;       ///< that the server kept
};

[[nodiscard]] Result<IdleCost> measure_idle(std::uint16_t port, const std::string& path);

}  // namespace panoh::bench
