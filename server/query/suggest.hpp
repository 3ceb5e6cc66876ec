// SPDX-License-Identifier: GPL-2.0-or-later
// What somebody who is typing may want: the provisions cited, acts, terms and headings whose names
// have the words typed so far, the last of them perhaps only begun, in any typing.
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/index/snapshot.hpp"
#include "server/query/citation_finder.hpp"
#include "server/query/term_names.hpp"

namespace panoh::query {

struct Suggestion {
  std::string text;    ///< name of an act, heading, or label and heading of what is cited
  std::string detail;  ///< where it stands: the act, the label; may be empty
  std::string kind;  ///< "citation", "act", "term", "indicator", "statistic", otherwise "provision"
  Language language = Language::En;  ///< of text
  std::string url;
};

inline constexpr std::size_t kMostSuggestions = 8;

/// What is read, and for whom.
struct SuggestSources {
  const index::Snapshot& snapshot;
  const Xapian::Database& database;
  std::map<Language, analysis::Analyzer>& analyzers;
  const CitationTables& citations;
  const TermNames& terms;
  Language ui;  ///< of the addresses
};

/// @return    what is cited first, then names that begin as typed, acts, terms, the interface's
///            language, Tajikistan's law, short ones; none for less than two letters
/// @throws Xapian::Error
/// @cost  5 ms at 100,000 provisions
[[nodiscard]] std::vector<Suggestion> suggest(const SuggestSources& sources,
                                              std::string_view typed);

}  // namespace panoh::query
