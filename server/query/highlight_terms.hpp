// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a query look like in a text, by level: the planner's note to the highlighter.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/analysis/token.hpp"
#include "server/query/word_terms.hpp"

namespace panoh::query {

class HighlightTerms {
 public:
  struct Match {
    std::uint16_t word = 0;  ///< ordinal in words()
    MatchKind how = MatchKind::Exact;
  };

  /// Marks every form of a word of the query.
  void add(const QueryWord& word);
  /// Marks one exact form (a phrase's word).
  void add_exact(const std::string& normal);
  /// Marks every word that stands for the beginning of one.
  /// @param words  exact forms
  void add_prefix(const std::string& prefix, std::span<const std::string_view> words);

  /// Marks a whole term that stands for words of the query in texts of a language.
  /// @param stems  of its words
  void add_term(const std::string& from, const std::vector<std::string>& stems, Language language,
                MatchKind how);

  /// A term marked as a whole that begins with the text's word at this place.
  struct Term {
    Match match;
    std::vector<std::uint32_t> stems;  ///< hashes
  };
  [[nodiscard]] const Term* find_term(const std::vector<analysis::HashedToken>& words,
                                      std::size_t at, Language language) const;

  /// How a word of a text in the given language matches, best level first.
  /// @return nothing when it does not
  [[nodiscard]] const Match* find(const analysis::WordHashes& word, Language language) const;

  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
  /// How many places a word of the query stands before the next one; stop words lie between.
  [[nodiscard]] std::uint32_t gap_after(std::uint16_t word) const;
  /// Of a match: the word of the query, or the words that a term stands for.
  [[nodiscard]] const std::string& name(std::uint16_t ordinal) const {
    return ordinal < kFirstTerm ? words_[ordinal] : replaced_[ordinal - kFirstTerm];
  }
  /// Whether an ordinal is of a term, not of a word.
  [[nodiscard]] static bool is_term(std::uint16_t ordinal) { return ordinal >= kFirstTerm; }
  [[nodiscard]] bool empty() const { return words_.empty(); }

 private:
  /// A query has a few forms and a page of hits thousands of words, nearly all of which one bit
  /// turns away.
  class Table {
   public:
    /// The first match of a form stays.
    void add(std::string_view form, Match match);
    [[nodiscard]] const Match* find(std::uint32_t form) const;

   private:
    std::uint64_t last_bits_ = 0;                         ///< bit n: a form's hash is n modulo 64
    std::vector<std::pair<std::uint32_t, Match>> forms_;  ///< by rising hash
  };
  using TablePerLanguage = std::array<Table, kLanguages.size()>;

  /// Ordinals of terms, far from those of words: a term is near no word.
  static constexpr std::uint16_t kFirstTerm = 0x4000;

  std::uint16_t ordinal(const std::string& shown);

  std::vector<std::string> words_;
  std::vector<std::uint32_t> places_;  ///< of the words in the query; 0: unknown
  Table exact_;
  TablePerLanguage stems_, folded_;
  std::vector<std::string> replaced_;
  std::array<std::vector<Term>, kLanguages.size()> terms_;
  std::array<std::uint64_t, kLanguages.size()> first_bits_{};  ///< as Table::last_bits_
};

}  // namespace panoh::query
