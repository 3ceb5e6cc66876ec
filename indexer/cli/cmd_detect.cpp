// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-index detect: language and typing of texts, one a line.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <string>

#include "indexer/analysis/text_guess.hpp"
#include "indexer/base/utf8.hpp"
#include "indexer/cli/commands.hpp"

namespace panoh::cli {
namespace {

std::string detect_line(std::string_view line) {
  const auto guess = analysis::guess_text(line);
  return fmt::format("{}\t{}\t{}\t{:.3f}\n", line, two_letter(guess.language.language),
                     analysis::name(guess.typing), guess.language.confidence);
}

}  // namespace

void add_detect(CLI::App& app, ExitCode& exit_code) {
  auto* command = app.add_subcommand(
      "detect", "stdin: texts, one a line; stdout: TSV input, lang, typing, confidence");
  command->callback([&exit_code] {
    for (std::string line; std::getline(std::cin, line);) {
      std::cout << detect_line(utf8::collapse_spaces(utf8::repair(line)));
    }
    exit_code = ExitCode::Fine;
  });
}

}  // namespace panoh::cli
