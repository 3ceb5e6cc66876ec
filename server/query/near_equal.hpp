// SPDX-License-Identifier: GPL-2.0-or-later
// Indicators of several guides that say the same: on the first pages one card stands for them all.
// Which they are the guides' texts say (panoh:sameAs); nothing is compared here.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "indexer/index/facet_codes.hpp"
#include "server/query/ranking.hpp"

namespace panoh::query {

/// @thread immutable
class NearEqual {
 public:
  /// @throws Xapian::Error
  /// @cost  a posting list for each indicator that another one names
  NearEqual(const Xapian::Database& database, const index::FacetTable& facets);

  /// Among the best hundred, what says the same as one before joins it. Only there: the first
  /// hundred are the same for all pages, so that pages neither repeat nor lose anything.
  [[nodiscard]] std::vector<Ranked> grouped(std::vector<Ranked> ranked,
                                            const index::FacetTable& facets) const;

 private:
  /// Of two provisions one stands for the other: so all that say the same have one name.
  [[nodiscard]] std::uint32_t name_of(std::uint32_t group) const;

  std::unordered_map<std::uint32_t, std::uint32_t> names_;  ///< by group: facet_codes.hpp
};

}  // namespace panoh::query
