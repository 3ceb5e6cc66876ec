// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-bench: measures everything that the goals speak of, in one run on one machine.
#include <fmt/format.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "indexer/analysis/analyzer_registry.hpp"
#include "server/query/addresses.hpp"
#include "tests/bench/corpus_generator.hpp"
#include "tests/bench/goals.hpp"

namespace panoh::bench {
namespace {

struct Options {
  std::size_t provisions = 10'000;
  unsigned rounds = 5;
  std::filesystem::path corpus = "corpus";
  std::filesystem::path official = "var/official";
  std::filesystem::path folder = "var/bench";
  std::filesystem::path server = "build/release/panoh-serve";
};

void say(std::string_view doing) { fmt::print(stderr, "bench: {}\n", doing); }

// A thousand idle connections need as many descriptors, here and in the server.
void allow_many_files() {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

Result<read::Corpus> make_corpus(const Options& options) {
  std::vector<std::filesystem::path> folders{options.corpus};
  if (std::filesystem::exists(options.official)) folders.push_back(options.official);
  const auto texts = read::read_corpus(folders);
  if (!texts) return tl::unexpected(texts.error());
  return generate_corpus(*texts, {.versions = options.provisions});
}

struct Indexed {
  IndexingCost cost;
  std::vector<Query> queries;
  WideningQueries widening;
};

// The corpus is let go before searching is measured: it would take the index' place in memory.
Result<Indexed> make_indexes(const Options& options) {
  say("making up provisions");
  const auto corpus = make_corpus(options);
  if (!corpus) return tl::unexpected(corpus.error());
  const auto analyzers = analysis::AnalyzerRegistry::read(options.corpus / "lang");
  if (!analyzers) return tl::unexpected(analyzers.error());
  say("building our index and scriptindex's");
  const auto cost = measure_indexing(*corpus, *analyzers, options.folder);
  if (!cost) return tl::unexpected(cost.error());
  return Indexed{.cost = *cost,
                 .queries = make_queries(*corpus, 3'000),
                 .widening = make_widening_queries(*corpus, 240)};
}

Result<Figures> measure(const Options& options) {
  const auto indexed = make_indexes(options);
  if (!indexed) return tl::unexpected(indexed.error());
  const std::string first = query::api_search_address(to_request(indexed->queries.front()));
  say("searching: bare Xapian, our searcher, the server, in turns");
  const auto server =
      start_server(options.server, options.folder / "index", first, options.folder / "server.log");
  if (!server) return tl::unexpected(server.error());
  const SearchSetup setup{.folder = options.folder,
                          .port = server->port,
                          .rounds = options.rounds,
                          .queries_per_round = std::min<std::size_t>(600, options.provisions)};
  auto searching = measure_searching(indexed->queries, setup);
  if (!searching) return tl::unexpected(searching.error());
  auto suggesting = measure_suggesting(indexed->queries, options.folder / "index");
  if (!suggesting) return tl::unexpected(suggesting.error());
  auto widening = measure_widening(indexed->widening, options.folder / "index", options.rounds);
  if (!widening) return tl::unexpected(widening.error());
  const double searched_mb = server->process.pss_mb();
  const auto idle = measure_idle(server->port, first);
  if (!idle) return tl::unexpected(idle.error());
  return Figures{.indexing = indexed->cost,
                 .searching = std::move(*searching),
                 .suggesting = std::move(*suggesting),
                 .widening = std::move(*widening),
                 .idle = *idle,
                 .first_answer_ms = server->first_answer_ms,
                 .searched_pss_mb = searched_mb,
                 .server_pss_mb = server->process.pss_mb()};
}

int run(int argc, char** argv) {
  Options options;
  CLI::App app{"Speed against the goals"};
  app.add_option("--provisions", options.provisions, "how many to make up")
      ->check(CLI::Range(std::size_t{100}, std::size_t{1'000'000}));
  app.add_option("--rounds", options.rounds, "of searching");
  app.add_option("--corpus", options.corpus, "where words and language data come from");
  app.add_option("--folder", options.folder, "for the indexes; emptied first");
  app.add_option("--server", options.server, "panoh-serve");
  CLI11_PARSE(app, argc, argv);
  allow_many_files();
  const auto figures = measure(options);
  if (!figures) {
    fmt::print(stderr, "bench: {}\n", to_line(figures.error()));
    return 3;
  }
  fmt::print("{}\n{}", report(*figures), goal_table(*figures));
  return 0;
}

}  // namespace
}  // namespace panoh::bench

int main(int argc, char** argv) { return panoh::bench::run(argc, argv); }
