// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a query look like in a text, by level: the planner's note to the highlighter.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
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
  /// Marks every word that begins so.
  void add_prefix(const std::string& prefix);

  /// How a token of a text in the given language matches, best level first.
  /// @return nothing when it does not
  [[nodiscard]] const Match* find(const analysis::Token& token, Language language) const;

  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
  [[nodiscard]] bool empty() const { return words_.empty(); }

 private:
  using Table = std::unordered_map<std::string, Match>;

  std::uint16_t ordinal(const std::string& shown);
  static const Match* lookup(const Table& table, const std::string& key);

  std::vector<std::string> words_;
  Table exact_;
  std::map<Language, Table> stems_, folded_;
  std::vector<std::pair<std::string, Match>> prefixes_;
};

}  // namespace panoh::query
