// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/near_equal.hpp"

#include <algorithm>

#include "indexer/index/schema.hpp"

namespace panoh::query {

NearEqual::NearEqual(const Xapian::Database& database, const index::FacetTable& facets) {
  const std::string prefix(index::kSamePrefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const auto id = (*term).substr(prefix.size());
    const auto named = index::term(index::kProvisionPrefix, id);
    const auto version = database.postlist_begin(named);
    if (version == database.postlist_end(named)) continue;
    const std::uint32_t group = facets.row(*version).group;
    for (auto by = database.postlist_begin(*term); by != database.postlist_end(*term); ++by) {
      const auto [low, high] = std::minmax({name_of(group), name_of(facets.row(*by).group)});
      if (low != high) names_[high] = low;
    }
  }
}

std::uint32_t NearEqual::name_of(std::uint32_t group) const {
  for (auto name = names_.find(group); name != names_.end(); name = names_.find(group)) {
    group = name->second;
  }
  return group;
}

std::vector<Ranked> NearEqual::grouped(std::vector<Ranked> ranked,
                                       const index::FacetTable& facets) const {
  std::vector<Ranked> cards;
  std::unordered_map<std::uint32_t, std::size_t> places;
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    if (i < kPreferredHits) {
      const std::uint32_t name = name_of(facets.row(ranked[i].docid).group);
      const auto [place, is_new] = places.emplace(name, cards.size());
      if (!is_new) {
        cards[place->second].also.push_back(ranked[i].docid);
        continue;
      }
    }
    cards.push_back(std::move(ranked[i]));
  }
  return cards;
}

}  // namespace panoh::query
