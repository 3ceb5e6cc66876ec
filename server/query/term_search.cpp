// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/term_search.hpp"

#include <utility>

namespace panoh::query {

Result<FoundTerms> find_terms(Searcher& searcher, SearchRequest request) {
  request.filters.kinds = {"term"};
  const auto page = searcher.search(request);
  if (!page) return tl::unexpected(page.error());
  const index::Catalogue& catalogue = searcher.snapshot().catalogue;
  FoundTerms found{.entries = {}, .total = page->total};
  for (const Hit& hit : page->hits) {
    if (const auto* entry = catalogue.find_term(hit.provision.id)) found.entries.push_back(entry);
  }
  return found;
}

}  // namespace panoh::query
