// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the index by level: which words as written have this stem, this folded form, this
// skeleton. Documents hold only words as written; a query looks the levels up here. That halves the
// index and the time to build it, and the level of a word can be changed without touching
// documents. Kept in Xapian's synonym table, which merging and compacting carry along.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/model/language.hpp"

namespace panoh::index {

enum class Level : std::uint8_t { Stem, Folded, Skeleton };

/// All words (terms without prefix) of a language that share a form, in byte order.
/// @throws Xapian::Error; call inside xapian_call
[[nodiscard]] std::vector<std::string> words_with(const Xapian::Database& database, Level level,
                                                  Language language, std::string_view form);

/// Collects the words of one shard.
/// @thread one per shard
class LexiconWriter {
 public:
  /// Enters the words of a document, copied or new.
  /// @param analyzer  of the document's language
  void add(const Xapian::Document& document, analysis::Analyzer& analyzer,
           Xapian::WritableDatabase& database);

 private:
  /// Hashes of language and word: a shard has hundreds of thousands of words.
  std::unordered_set<std::size_t> known_;
};

}  // namespace panoh::index
