// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a query look like in a text, by level: the planner's note to the highlighter.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/analysis/word_hashes.hpp"
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
  /// Marks every word that begins so.
  void add_prefix(const std::string& prefix);

  /// How a word of a text in the given language matches, best level first.
  /// @return nothing when it does not
  [[nodiscard]] const Match* find(const analysis::WordHashes& word, Language language) const;

  /// Which prefix a word begins with. @param normal level E
  [[nodiscard]] const Match* find_prefix(std::string_view normal) const;
  [[nodiscard]] bool has_prefixes() const { return !prefixes_.empty(); }

  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
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

  std::uint16_t ordinal(const std::string& shown);

  std::vector<std::string> words_;
  Table exact_;
  TablePerLanguage stems_, folded_;
  std::vector<std::pair<std::string, Match>> prefixes_;
};

}  // namespace panoh::query
