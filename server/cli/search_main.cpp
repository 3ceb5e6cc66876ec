// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-search: the server's search at a terminal. Only options; the work is in search_run.cpp.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>

#include "indexer/base/file.hpp"
#include "server/cli/search_run.hpp"

namespace {

using namespace panoh;
using namespace panoh::cli;

struct Arguments {
  std::string index, lang = "tg", queries;
  std::vector<std::string> words;
  SearchOptions options;
};

void declare(CLI::App& app, Arguments& arguments) {
  SearchOptions& options = arguments.options;
  const auto many = [&](const char* name, std::vector<std::string>& values, const char* what) {
    app.add_option(name, values, what)->allow_extra_args(false);  // else it takes the query too
  };
  app.set_version_flag("--version", "panoh-search " PANOH_VERSION);
  app.add_option("--index", arguments.index, "folder of the index")->required();
  app.add_option("--lang", arguments.lang, "language of labels and addresses: tg, ru or en");
  many("--in", options.languages, "languages of the texts, comma-separated");
  many("--kind", options.kinds, "kinds of texts, comma-separated");
  many("--country", options.countries, "countries, comma-separated; INT: international");
  app.add_option("--limit", options.limit, "results, 1 to 100")->check(CLI::Range(1U, 100U));
  app.add_flag("--json", options.json, "the object of /api/v1/search");
  auto* queries = app.add_option("--queries", arguments.queries, "TSV, queries first; JSON lines");
  app.add_option("QUERY", arguments.words, "what to look for; behind -- if it begins with -")
      ->excludes(queries);
}

int fail_with(const Error& error, int code) {
  std::cerr << "panoh-search: " << to_line(error) << '\n';
  return code;
}

int run(Arguments& arguments) {
  const auto ui = parse_language(arguments.lang);
  if (!ui) return fail_with({ErrorCode::BadRequest, "--lang: give tg, ru or en", ""}, kWrongUsage);
  if (arguments.words.empty() && arguments.queries.empty()) {
    return fail_with({ErrorCode::BadRequest, "no QUERY", "'' lists all"}, kWrongUsage);
  }
  arguments.options.ui = *ui;
  arguments.options.bold = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  const auto snapshot = index::Snapshot::open(arguments.index);
  if (!snapshot) return fail_with(snapshot.error(), kFailed);
  auto searcher = query::Searcher::open(*snapshot);
  if (!searcher) return fail_with(searcher.error(), kFailed);
  const Streams streams{std::cout, std::cerr};
  if (arguments.queries.empty()) {
    const std::string text = CLI::detail::join(arguments.words, " ");
    return run_query(*searcher, arguments.options, text, streams);
  }
  const auto tsv = read_file(arguments.queries);
  if (!tsv) return fail_with(tsv.error(), kFailed);
  return run_queries(*searcher, arguments.options, *tsv, arguments.queries, streams);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Search in the index of laws, treaties and indicators."};
  Arguments arguments;
  declare(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kFine : kWrongUsage;
  }
  return run(arguments);
}
