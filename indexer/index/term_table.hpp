// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of one language as sequences of words: for finding whole terms in texts (by stems) and
// in queries (by words as written), never single words of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/model/term.hpp"

namespace panoh::index {

/// What the words of a term are compared by.
enum class TermForm : std::uint8_t { Stem, Written };

class TermTable {
 public:
  struct Sequence {
    std::uint32_t entry = 0, term = 0;  ///< places in the term base
    std::vector<std::string> words;     ///< not empty
  };

  /// Adds the terms of a language. Without what no search looks for in other words: structural
  /// entries, and abbreviations with fewer letters than fewest_letters, which mean too many things.
  /// @param analyzer  Persian terms are analysed like Tajik
  void add(const std::vector<model::TermEntry>& entries, std::string_view language, TermForm form,
           std::size_t fewest_letters, analysis::Analyzer& analyzer);

  /// Terms that begin with this word. @return nullptr: none
  [[nodiscard]] const std::vector<Sequence>* starting_with(std::string_view word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, std::vector<Sequence>, Hash, std::equal_to<>> by_first_;
};

/// kTermPrefix and a concept, as documents have it whose text holds one of its terms.
[[nodiscard]] std::string concept_term(Language language, std::uint32_t entry);

/// The words of a term, joined forms of hyphenated ones left out.
[[nodiscard]] std::vector<std::string> term_words(std::string_view text, TermForm form,
                                                  analysis::Analyzer& analyzer);

}  // namespace panoh::index
