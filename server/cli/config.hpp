// SPDX-License-Identifier: GPL-2.0-or-later
// The options of panoh-serve: of the command line, a file and the environment, in this order.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "server/http/server.hpp"

namespace panoh::cli {

struct ServeConfig {
  std::filesystem::path index;
  std::filesystem::path web;
  http::ListenAddress listen;
  unsigned threads = 0;  ///< searches at once
  std::string origin;    ///< "https://panoh.example"; empty: as clients ask for it
};

struct ServeCommand {
  std::optional<ServeConfig> config;  ///< nothing: help was asked for, or the usage is wrong
  int exit_code = 0;
};

/// Prints help to stdout and what is wrong to stderr.
[[nodiscard]] ServeCommand read_serve_command(int argc, const char* const* argv);

/// web/ beside the program (installed) or above it (build/release/), else "web".
[[nodiscard]] std::filesystem::path find_web(const std::filesystem::path& program);

}  // namespace panoh::cli
