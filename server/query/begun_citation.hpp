// SPDX-License-Identifier: GPL-2.0-or-later
// The provisions that a citation may mean while it is being typed: "ст 130" and nothing more yet,
// "art. 3 pal". Whole citations are citation_finder.hpp's.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "server/query/citation_finder.hpp"

namespace panoh::query {

/// Acts by the words of a name, which may be unfinished: places in Catalogue::works.
using ActsNamed = std::function<std::vector<std::uint32_t>(std::string_view words)>;

/// @param text  valid UTF-8, NFC
/// @return      ids of provisions, likeliest first, at most limit. A number that is still being
///              typed also stands for those that begin with it: 13 for 130, 130 for 130-1.
/// @throws Xapian::Error
[[nodiscard]] std::vector<std::string> begun_citations(
    std::string_view text, const CitationTables& tables, const Xapian::Database& database,
    std::map<Language, analysis::Analyzer>& analyzers, const ActsNamed& acts_named,
    std::size_t limit);

}  // namespace panoh::query
