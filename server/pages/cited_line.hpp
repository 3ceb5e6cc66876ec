// SPDX-License-Identifier: GPL-2.0-or-later
// What a query cites, as lines above the results: with a link, and what else it may mean.
#pragma once

#include <vector>

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/query/citation.hpp"

namespace panoh::pages {

inline constexpr std::size_t kMostCitedLines = 5;

/// A line for each citation.
[[nodiscard]] Fields::List cited_lines(const index::Catalogue& catalogue, Language ui,
                                       const std::vector<query::Citation>& citations,
                                       std::size_t most = kMostCitedLines);

}  // namespace panoh::pages
