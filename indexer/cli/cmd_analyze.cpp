// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-index analyze: shows what an analyzer makes of words, for linguists and for tests.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <memory>
#include <string>

#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/base/utf8.hpp"
#include "indexer/cli/commands.hpp"
#include "indexer/cli/lang_folder.hpp"

namespace panoh::cli {
namespace {

/// Levels E, S, F, K of one word; a level that the language lacks repeats the one before.
std::array<std::string_view, 4> levels(const analysis::WordForms& forms) {
  std::array<std::string_view, 4> result{forms.normal, forms.stem, forms.folded, forms.skeleton};
  for (std::size_t i = 1; i < result.size(); ++i) {
    if (result[i].empty()) result[i] = result[i - 1];
  }
  return result;
}

std::string analyze_line(analysis::Analyzer& analyzer, std::string_view line) {
  std::array<std::string, 4> columns;
  for (const auto& token : analyzer.analyze(line)) {
    if (token.joined) continue;  // its parts are there already
    const auto words = levels(*token.forms);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!columns[i].empty()) columns[i] += ' ';
      columns[i] += words[i];
    }
  }
  return fmt::format("{}\t{}\t{}\t{}\t{}\n", line, columns[0], columns[1], columns[2], columns[3]);
}

struct AnalyzeArguments {
  std::string language;
  std::vector<std::filesystem::path> corpus;  ///< empty: the usual places
};

ExitCode analyze(const AnalyzeArguments& arguments) {
  const auto lang =
      arguments.corpus.empty() ? find_lang_folder() : find_lang_folder(arguments.corpus);
  if (!lang) return give_up(lang.error());
  const auto analyzers = analysis::AnalyzerRegistry::read(*lang);
  if (!analyzers) return give_up(analyzers.error());
  auto analyzer = analyzers->analyzer(*parse_language(arguments.language));
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << analyze_line(analyzer, utf8::collapse_spaces(utf8::repair(line)));
  }
  return ExitCode::Fine;
}

}  // namespace

void add_analyze(CLI::App& app, ExitCode& exit_code) {
  auto arguments = std::make_shared<AnalyzeArguments>();
  auto* command = app.add_subcommand(
      "analyze", "stdin: words or phrases; stdout: TSV input, normal, stem, folded, skeleton");
  command->add_option("--lang", arguments->language, "tg, ru or en")
      ->required()
      ->check([](const std::string& text) {
        return parse_language(text) ? std::string() : "not a language: tg, ru or en";
      });
  command->add_option("--corpus", arguments->corpus, "folders, one of which has lang/")
      ->type_name("DIR...");
  command->callback([arguments, &exit_code] { exit_code = analyze(*arguments); });
}

}  // namespace panoh::cli
