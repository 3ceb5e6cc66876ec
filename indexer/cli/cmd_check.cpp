// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-index check: validates corpus folders without writing anything.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <memory>

#include "indexer/cli/commands.hpp"
#include "indexer/cli/lang_folder.hpp"
#include "indexer/index/term_use_check.hpp"
#include "indexer/read/corpus_check.hpp"

namespace panoh::cli {
namespace {

/// A corpus without a term base needs no tables of the analyzers.
Result<read::Findings> term_findings(const read::Corpus& corpus,
                                     const std::vector<std::filesystem::path>& folders) {
  if (corpus.terms.entries.empty()) return read::Findings{};
  const auto lang = find_lang_folder(folders);
  if (!lang) return tl::unexpected(lang.error());
  const auto analyzers = analysis::AnalyzerRegistry::read(*lang);
  if (!analyzers) return tl::unexpected(analyzers.error());
  return index::check_term_use(corpus, *analyzers);
}

ExitCode check(const std::vector<std::filesystem::path>& folders) {
  const auto corpus = read::read_corpus(folders);
  if (!corpus) return give_up(corpus.error());
  auto findings = read::check_corpus(*corpus);
  auto of_terms = term_findings(*corpus, folders);
  if (!of_terms) return give_up(of_terms.error());
  std::ranges::move(*of_terms, std::back_inserter(findings));
  complain(corpus->refused);
  complain(findings);
  if (!corpus->refused.empty() && !findings.empty()) {
    fmt::print(stderr,
               "Mend what was refused first: what else was found may only follow from it.\n");
  }
  fmt::print("{} documents, {} terms, {} refused, {} findings\n", corpus->expressions.size(),
             corpus->terms.entries.size(), corpus->refused.size(), findings.size());
  return corpus->refused.empty() && findings.empty() ? ExitCode::Fine : ExitCode::Refused;
}

}  // namespace

void add_check(CLI::App& app, ExitCode& exit_code) {
  auto folders = std::make_shared<std::vector<std::filesystem::path>>();
  auto* command = app.add_subcommand("check", "validate the corpus without writing");
  command->add_option("--corpus", *folders, "folders with documents; later ones win")
      ->required()
      ->type_name("DIR...");
  command->callback([folders, &exit_code] { exit_code = check(*folders); });
}

}  // namespace panoh::cli
