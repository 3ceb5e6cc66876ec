// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-index detect: language and typing of texts, one a line.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <string>

#include "indexer/analysis/language_detector.hpp"
#include "indexer/base/utf8.hpp"
#include "indexer/cli/commands.hpp"
#include "indexer/cli/typing.hpp"

namespace panoh::cli {
namespace {

constexpr double kSureByFont = 0.95;  // only Tajik pages use those fonts

std::string detect_line(std::string_view line) {
  auto guess = analysis::detect_languages(line).front();
  const auto typing = detect_typing(line, guess.language);
  const bool old_font =
      typing == Typing::LegacyA || typing == Typing::LegacyB || typing == Typing::LegacyC;
  if (old_font) guess = {Language::Tg, std::max(kSureByFont, guess.confidence)};
  return fmt::format("{}\t{}\t{}\t{:.3f}\n", line, two_letter(guess.language), name(typing),
                     guess.confidence);
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
