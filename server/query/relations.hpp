// SPDX-License-Identifier: GPL-2.0-or-later
// What a provision points to and what points to it: the way from an indicator to the articles it
// can support and back.
#pragma once

#include <vector>

#include "indexer/index/stored_provision.hpp"
#include "server/query/searcher.hpp"

namespace panoh::query {

/// Each provision in one language; those that the index does not hold are left out.
struct Relations {
  std::vector<index::StoredProvision> evidences;     ///< articles that an indicator can support
  std::vector<index::StoredProvision> evidenced_by;  ///< indicators that can support an article
  std::vector<index::StoredProvision> same_as;       ///< indicators of other guides
  std::vector<index::StoredProvision> related;       ///< to be read as well
  std::vector<index::StoredProvision> related_by;    ///< what names it as related
  std::vector<index::StoredProvision> cited_by;      ///< what refers to it in its text
};

/// @param preferred  language of the provisions, where they have it
/// @cost  one index read a provision
[[nodiscard]] Result<Relations> find_relations(Searcher& searcher, const index::StoredProvision& of,
                                               Language preferred);

}  // namespace panoh::query
