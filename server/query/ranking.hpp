// SPDX-License-Identifier: GPL-2.0-or-later
// Matching versions → provisions in the order of the result pages, as far as words, authority and
// country decide; what the texts of the first hits add is the searcher's.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/index/facet_codes.hpp"
#include "indexer/model/language.hpp"
#include "server/query/cited_first.hpp"
#include "server/query/matcher.hpp"
#include "server/query/preference.hpp"

namespace panoh::query {

/// A provision among the matches: its best version.
struct Ranked {
  std::uint32_t docid = 0;
  double score = 0;
  double lift = 0;                  ///< of what the query cites, beside the score
  double preference = 1;            ///< factor that the score has for authority and country
  std::vector<std::uint32_t> also;  ///< documents that say the same: near_equal.hpp
};

/// So many of the best provisions are put into order by preference. Further down the order is that
/// of the words alone, for which few readers come so far.
inline constexpr std::size_t kPreferredHits = 100;

/// @param matches  best first; a provision's first one gives its score
/// @param ui       the version in this language is shown where it matches about as well
[[nodiscard]] std::vector<Ranked> by_relevance(const std::vector<Match>& matches,
                                               const CitedFirst& cited,
                                               const index::FacetTable& facets,
                                               const Preference& preference, Language ui);

/// In the order of the matches, which has nothing to do with words.
[[nodiscard]] std::vector<Ranked> by_order(const std::vector<Match>& matches,
                                           const CitedFirst& cited, const index::FacetTable& facets,
                                           Language ui);

}  // namespace panoh::query
