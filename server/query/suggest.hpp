// SPDX-License-Identifier: GPL-2.0-or-later
// What somebody who is typing may want: acts and provisions whose names have the words typed so
// far, the last of them perhaps only begun, in any typing.
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/index/snapshot.hpp"

namespace panoh::query {

struct Suggestion {
  std::string text;  ///< name of an act or heading, in the language that was typed
  std::string kind;  ///< "act", "term", "indicator", otherwise "provision"
  std::string url;
};

inline constexpr std::size_t kMostSuggestions = 10;

/// @param ui  of the addresses
/// @return    names that begin as typed first, then acts, the interface's language, Tajikistan's
/// law,
///            short ones; none for less than two letters or when a finished word stands in no name
/// @throws Xapian::Error
/// @cost  5 ms at 100,000 provisions
[[nodiscard]] std::vector<Suggestion> suggest(const index::Snapshot& snapshot,
                                              const Xapian::Database& database,
                                              std::map<Language, analysis::Analyzer>& analyzers,
                                              std::string_view typed, Language ui);

}  // namespace panoh::query
