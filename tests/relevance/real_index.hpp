// SPDX-License-Identifier: GPL-2.0-or-later
// The shipped corpus, with the imported official texts where they are, as one index.
#pragma once

#include <string>
#include <vector>

#include "indexer/read/corpus_reader.hpp"
#include "server/query/searcher.hpp"

namespace panoh::tests {

struct RealIndex {
  read::Corpus corpus;
  query::Searcher searcher;
  bool has_official =
      false;  ///< var/official holds the Universal Declaration (./dev test imports it)
};

/// Built once per program.
[[nodiscard]] RealIndex& real_index();

/// The ids of the first page of results. Near-equal indicators on one card take a place each.
[[nodiscard]] std::vector<std::string> answers(const std::string& query, bool exact = false);

}  // namespace panoh::tests
