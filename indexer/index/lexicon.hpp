// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the index by level: which words as written have this stem, this folded form, this
// skeleton, and, for corrections, which are spelled nearly so. Documents hold only words as
// written; a query looks the levels up here. That halves the index and the time to build it, and
// the level of a word can be changed without touching documents. Kept in Xapian's synonym table,
// which merging and compacting carry along.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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
  /// Notes the words of a document, copied or new.
  /// @param analyzer  of the document's language
  void add(const Xapian::Document& document, analysis::Analyzer& analyzer);

  /// Writes what was noted since the last time. In key order: one by one as they come, the words of
  /// a form would each read and write another block of the table.
  void write_to(Xapian::WritableDatabase& database);

 private:
  struct Entry {
    std::uint32_t begin, key, word;  ///< in letters_: where the key begins, lengths of both
  };
  /// What of a word was noted.
  struct Known {
    bool levels = false, spelling = false;
  };
  void note(const std::string& key, std::string_view word);
  void add_levels(const std::string& word, analysis::Analyzer& analyzer);
  void add_spelling(const std::string& word, const analysis::Analyzer& analyzer);

  /// By hashes of language and word: a shard has hundreds of thousands of words.
  std::unordered_map<std::size_t, Known> known_;
  std::string letters_;
  std::vector<Entry> entries_;
};

}  // namespace panoh::index
