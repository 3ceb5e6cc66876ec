// SPDX-License-Identifier: GPL-2.0-or-later
// A search among the concepts of the term base, for the page and the API alike.
#pragma once

#include <vector>

#include "server/query/searcher.hpp"

namespace panoh::query {

struct FoundTerms {
  std::vector<const model::TermEntry*> entries;  ///< of the page; live as long as the snapshot
  unsigned total = 0;                            ///< on all pages
};

/// @param request  text and page; its kinds are set here
[[nodiscard]] Result<FoundTerms> find_terms(Searcher& searcher, SearchRequest request);

}  // namespace panoh::query
