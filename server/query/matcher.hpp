// SPDX-License-Identifier: GPL-2.0-or-later
// Which versions a plan matches: each shown once to the counter, the best of them kept. A query of
// words alone is one list, which is counted and ranked here; for each match Xapian would make a
// document and ask three objects, a third of a common word's time. All else is Xapian's work.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "server/query/cited_first.hpp"
#include "server/query/facet_counter.hpp"
#include "server/query/planner.hpp"

namespace panoh::query {

struct Match {
  std::uint32_t docid = 0;
  double weight = 0;
};

struct Wanted {
  std::size_t most = 0;               ///< so many of the best
  Xapian::KeyMaker* order = nullptr;  ///< by rising key; nullptr: by falling weight
};

/// @return  best first, of equals the lower document first: that is the canonical order of the
///          corpus
/// @throws Xapian::Error; call inside xapian_call
[[nodiscard]] std::vector<Match> find_matches(const Xapian::Database& database, const Plan& plan,
                                              const CitedFirst& cited, const Wanted& wanted,
                                              FacetCounter& counter);

}  // namespace panoh::query
