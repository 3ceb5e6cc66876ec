// SPDX-License-Identifier: GPL-2.0-or-later
// The subcommands of panoh-index, one file each. Options and exit codes: README.
#pragma once

#include <CLI/App.hpp>

#include "indexer/cli/messages.hpp"

namespace panoh::cli {

/// Each adds a subcommand that, when chosen, does its work and sets the exit code.
void add_build(CLI::App& app, ExitCode& exit_code);
void add_check(CLI::App& app, ExitCode& exit_code);
void add_import(CLI::App& app, ExitCode& exit_code);
void add_analyze(CLI::App& app, ExitCode& exit_code);
void add_detect(CLI::App& app, ExitCode& exit_code);

}  // namespace panoh::cli
