// SPDX-License-Identifier: GPL-2.0-or-later
// What widening a query costs: the same one and twelve words as they are searched for, without
// other languages and terms (cross=0), and without anything but the words as typed (exact=1).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/base/result.hpp"
#include "indexer/read/corpus_reader.hpp"
#include "tests/bench/queries.hpp"
#include "tests/bench/statistics.hpp"

namespace panoh::bench {

/// Queries of so many words. Every other one-word query is a term of the term base, and every
/// twelve-word query has one among words of one provision: the others are hardly widened.
struct WideningQueries {
  std::vector<Query> one_word, twelve_words;
};
[[nodiscard]] WideningQueries make_widening_queries(const read::Corpus& corpus, std::size_t count);

/// The same queries in three ways, each query in all of them before the next one.
struct Widened {
  Measured cross, uncrossed, exact;
};
struct WideningCost {
  Widened one_word, twelve_words;
};

/// @param index  folder of our index
[[nodiscard]] Result<WideningCost> measure_widening(const WideningQueries& queries,
                                                    const std::filesystem::path& index,
                                                    unsigned rounds);

}  // namespace panoh::bench
