// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-index: documents → index. Chooses the subcommand; everything else is in cmd_*.cpp.
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "indexer/cli/commands.hpp"

namespace {

int run(int argc, char** argv) {
  using panoh::cli::ExitCode;
  ExitCode exit_code = ExitCode::Fine;
  CLI::App app{"Builds and checks the index of Panoh, and imports official texts.", "panoh-index"};
  app.set_version_flag("--version", std::string("panoh-index ") + PANOH_VERSION);
  app.require_subcommand(1);
  panoh::cli::add_build(app, exit_code);
  panoh::cli::add_check(app, exit_code);
  panoh::cli::add_import(app, exit_code);
  panoh::cli::add_analyze(app, exit_code);
  panoh::cli::add_detect(app, exit_code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool help_or_version = app.exit(error) == 0;
    return static_cast<int>(help_or_version ? ExitCode::Fine : ExitCode::WrongUsage);
  }
  return static_cast<int>(exit_code);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {  // out of memory and the like
    std::cerr << "panoh-index: " << error.what() << '\n';
    return static_cast<int>(panoh::cli::ExitCode::Failed);
  }
}
