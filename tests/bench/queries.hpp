// SPDX-License-Identifier: GPL-2.0-or-later
// The fixed mix of queries: words, phrases, filters and prefixes taken from the texts themselves.
#pragma once

#include <string>
#include <vector>

#include "indexer/model/language.hpp"
#include "indexer/read/corpus_reader.hpp"
#include "server/query/request.hpp"

namespace panoh::bench {

struct Query {
  std::string text;  ///< words, "a phrase" or prefix*
  Language language = Language::En;
  std::string kind;     ///< filter; empty: none
  std::string country;  ///< filter; empty: none
};

/// Of ten: one-word 2, two-word 2, three-word 2, phrase 1, filter by kind 1, by country 1,
/// prefix 1. Languages alternate. The same corpus gives the same queries.
[[nodiscard]] std::vector<Query> make_queries(const read::Corpus& corpus, std::size_t count);

/// With 10 results and facets, as the results page asks.
[[nodiscard]] query::SearchRequest to_request(const Query& query);

}  // namespace panoh::bench
