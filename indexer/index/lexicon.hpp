// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the index by level: which words as written have this stem, this folded form, this
// skeleton, and, for corrections, which are spelled nearly so. Documents hold only words as
// written; a query looks the levels up here. That halves the index and the time to build it, and
// the level of a word can be changed without touching documents. Kept in Xapian's synonym table,
// which merging and compacting carry along.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/model/language.hpp"

namespace panoh::index {

/// Spelled, Reversed: a word of texts in standard typing in plain letters (Tajik without its own
/// ones), from its first letter and from its last, so that a slip at either end leaves a way to it.
enum class Level : std::uint8_t { Stem, Folded, Skeleton, Spelled, Reversed };

/// Words of so many letters are corrected, and are corrections.
inline constexpr std::size_t kMinSpelled = 4, kMaxSpelled = 24;

/// All words (terms without prefix) of a language that share a form, in byte order.
/// @throws Xapian::Error; call inside xapian_call
[[nodiscard]] std::vector<std::string> words_with(const Xapian::Database& database, Level level,
                                                  Language language, std::string_view form);

/// The forms of a level that begin so, in byte order, at most limit.
/// @throws Xapian::Error
[[nodiscard]] std::vector<std::string> forms_beginning(const Xapian::Database& database,
                                                       Level level, Language language,
                                                       std::string_view beginning,
                                                       std::size_t limit);

/// A word as levels Spelled and Reversed have it. @param normal level E
[[nodiscard]] std::u32string spelled_form(const analysis::Analyzer& analyzer,
                                          std::string_view normal);

/// Collects the words of one shard.
/// @thread one per shard
class LexiconWriter {
 public:
  /// Enters the words of a document, copied or new.
  /// @param analyzer  of the document's language
  void add(const Xapian::Document& document, analysis::Analyzer& analyzer,
           Xapian::WritableDatabase& database);

 private:
  bool is_new(std::string_view word, Language language, bool spelled);
  void add_levels(const std::string& word, analysis::Analyzer& analyzer,
                  Xapian::WritableDatabase& database);
  static void add_spelling(const std::string& word, const analysis::Analyzer& analyzer,
                           Xapian::WritableDatabase& database);

  /// Hashes of language and word: a shard has hundreds of thousands of words.
  std::unordered_set<std::size_t> known_;
};

}  // namespace panoh::index
