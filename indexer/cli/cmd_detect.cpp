// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-index detect: language and typing of texts, one a line.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/analysis/text_guess.hpp"
#include "indexer/base/utf8.hpp"
#include "indexer/cli/commands.hpp"
#include "indexer/cli/lang_folder.hpp"

namespace panoh::cli {
namespace {

std::string detect_line(std::string_view line, const analysis::LanguageDetector& detector) {
  const auto guess = analysis::guess_text(line, detector);
  return fmt::format("{}\t{}\t{}\t{:.3f}\n", line, two_letter(guess.language.language),
                     analysis::name(guess.typing), guess.language.confidence);
}

/// @param corpus  empty: the usual places
ExitCode detect(const std::vector<std::filesystem::path>& corpus) {
  const auto lang = corpus.empty() ? find_lang_folder() : find_lang_folder(corpus);
  if (!lang) return give_up(lang.error());
  const auto analyzers = analysis::AnalyzerRegistry::read(*lang);
  if (!analyzers) return give_up(analyzers.error());
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << detect_line(utf8::collapse_spaces(utf8::repair(line)), analyzers->detector());
  }
  return ExitCode::Fine;
}

}  // namespace

void add_detect(CLI::App& app, ExitCode& exit_code) {
  auto* command = app.add_subcommand(
      "detect", "stdin: texts, one a line; stdout: TSV input, lang, typing, confidence");
  auto corpus = std::make_shared<std::vector<std::filesystem::path>>();
  command->add_option("--corpus", *corpus, "folders, one of which has lang/")->type_name("DIR...");
  command->callback([&exit_code, corpus] { exit_code = detect(*corpus); });
}

}  // namespace panoh::cli
