// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-index build: corpus folders → a new generation of the index.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "indexer/cli/commands.hpp"
#include "indexer/cli/lang_folder.hpp"
#include "indexer/cli/progress.hpp"
#include "indexer/index/writer.hpp"
#include "indexer/read/corpus_reader.hpp"

namespace panoh::cli {
namespace {

struct BuildArguments {
  std::vector<std::filesystem::path> corpus;
  std::filesystem::path index;
  unsigned jobs = 0;
};

void print_counts(const index::BuildReport& report) {
  fmt::print(
      "generation {}{}: {} works, {} provisions, {} terms, {} series; {} versions analysed, {} reused\n",
      report.generation, report.changed ? "" : " (nothing changed)", report.works,
      report.provisions, report.terms, report.series, report.analyzed, report.reused);
  for (const auto& [language, versions] : report.versions) {
    fmt::print("language {}: {}\n", two_letter(language), versions);
  }
  for (const auto& [kind, provisions] : report.kinds) {
    fmt::print("kind {}: {}\n", kind, provisions);
  }
}

ExitCode write_index(const read::Corpus& corpus, const BuildArguments& arguments) {
  const auto lang = find_lang_folder(arguments.corpus);
  if (!lang) return give_up(lang.error());
  const auto analyzers = analysis::AnalyzerRegistry::read(*lang);
  if (!analyzers) return give_up(analyzers.error());
  Progress progress(stderr, ::isatty(STDERR_FILENO) == 1);
  index::BuildOptions options;
  options.jobs = arguments.jobs;
  options.progress = [&progress](std::string_view phase, std::size_t done, std::size_t total) {
    progress.show(phase, done, total);
  };
  const auto report = index::build_index(corpus, *analyzers, arguments.index, options);
  progress.finish();
  if (!report) return give_up(report.error());
  print_counts(*report);
  return corpus.refused.empty() ? ExitCode::Fine : ExitCode::Refused;
}

ExitCode build(const BuildArguments& arguments) {
  const auto corpus = read::read_corpus(arguments.corpus);
  if (!corpus) return give_up(corpus.error());
  complain(corpus->refused);
  // An empty index in place of a good one would help nobody.
  if (corpus->expressions.empty()) {
    return give_up({ErrorCode::FileUnreadable, "no document could be read",
                    "a corpus folder holds akn/WORK/LANGUAGE.xml"});
  }
  return write_index(*corpus, arguments);
}

}  // namespace

void add_build(CLI::App& app, ExitCode& exit_code) {
  auto arguments = std::make_shared<BuildArguments>();
  auto* command = app.add_subcommand("build", "read the corpus and write a new index generation");
  command->add_option("--corpus", arguments->corpus, "folders with documents; later ones win")
      ->required()
      ->type_name("DIR...");
  command->add_option("--index", arguments->index, "where the index is")
      ->required()
      ->type_name("DIR");
  command->add_option("--jobs", arguments->jobs, "shards written at once (default: all cores)")
      ->check(CLI::Range(1U, 256U));
  command->callback([arguments, &exit_code] { exit_code = build(*arguments); });
}

}  // namespace panoh::cli
