// SPDX-License-Identifier: GPL-2.0-or-later
// What panoh-search does once its options are read; search_main.cpp reads them.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "server/query/searcher.hpp"

namespace panoh::cli {

/// Contract section 2.
enum ExitCode : int { kFine = 0, kSomeRefused = 1, kWrongUsage = 2, kFailed = 3 };

struct SearchOptions {
  std::vector<std::string> languages, kinds, countries;  ///< as typed, also comma-separated
  unsigned limit = 10;
  Language ui = Language::Tg;
  bool json = false;
  bool bold = false;
};

struct Streams {
  std::ostream& out;
  std::ostream& err;
};

/// One query. Ill-formed UTF-8 is repaired. @return an exit code
[[nodiscard]] int run_query(query::Searcher& searcher, const SearchOptions& options,
                            std::string_view text, Streams streams);

/// The first column of every line is a query; a line of JSON each, in their order. A query that is
/// refused gets {"error": …} as its line, is named on err, and does not stop the others.
/// @param name  of the file, for messages
[[nodiscard]] int run_queries(query::Searcher& searcher, const SearchOptions& options,
                              std::string_view tsv, std::string_view name, Streams streams);

}  // namespace panoh::cli
