// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-index detect: language and typing of texts, one a line.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <string>

#include "indexer/analysis/language_detector.hpp"
#include "indexer/analysis/mojibake.hpp"
#include "indexer/analysis/typing.hpp"
#include "indexer/base/utf8.hpp"
#include "indexer/cli/commands.hpp"

namespace panoh::cli {
namespace {

constexpr double kSureByFont = 0.95;  // only Tajik pages use those fonts

std::string detect_line(std::string_view line) {
  const std::string text = analysis::repair_mojibake(line);
  auto guess = analysis::detect_languages(text).front();
  const auto typing = analysis::detect_typing(text, guess.language);
  if (analysis::is_legacy(typing)) guess = {Language::Tg, std::max(kSureByFont, guess.confidence)};
  return fmt::format("{}\t{}\t{}\t{:.3f}\n", line, two_letter(guess.language),
                     analysis::name(typing), guess.confidence);
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
