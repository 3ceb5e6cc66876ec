// SPDX-License-Identifier: GPL-2.0-or-later
// What one would have without this project: an index by Xapian's own scriptindex, searched by
// Xapian's query parser in process, with its snippets and its facet counters ("raw full").
#pragma once

#include <xapian.h>

#include <filesystem>

#include "indexer/base/result.hpp"
#include "indexer/read/corpus_reader.hpp"
#include "tests/bench/queries.hpp"

namespace panoh::bench {

/// Writes scriptindex's input and script into folder.
[[nodiscard]] Result<void> write_raw_input(const read::Corpus& corpus,
                                           const std::filesystem::path& folder);

/// Builds folder/raw from the input: Snowball's Russian for Tajik too, as there is no better.
/// @return seconds
[[nodiscard]] Result<double> build_raw_index(const std::filesystem::path& folder);

/// @thread one per thread
class RawSearcher {
 public:
  /// @param compacted  folder/raw after xapian-compact, as anyone would serve it
  explicit RawSearcher(const std::filesystem::path& compacted);

  /// Parses, matches, counts 4 facets over all matches, cuts 10 snippets.
  /// @return bytes of snippets and number of facet values, so that nothing can be left out
  std::size_t search(const Query& query);

 private:
  Xapian::Query parse(const Query& query);

  Xapian::Database database_;
  Xapian::QueryParser parser_;
  Xapian::Stem russian_{"ru"}, english_{"en"};
};

}  // namespace panoh::bench
