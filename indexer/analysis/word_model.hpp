// SPDX-License-Identifier: GPL-2.0-or-later
// How a language's words look: naive Bayes over their letters, three to five at a time, and over
// whole words, after Cavnar and Trenkle's n-grams. Tells the language of single words, for which
// rules have too little to go by.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>

#include "indexer/analysis/language_data.hpp"
#include "indexer/analysis/letters.hpp"

namespace panoh::analysis {

/// @thread immutable
class WordModel {
 public:
  /// Knows nothing: every word is as likely in it as any other of the same length.
  WordModel() = default;

  using Spell = std::function<Letters(std::string_view)>;

  /// @param data   its words.tsv, with how often each word was seen
  /// @param spell  a word of the table as it will be asked for
  /// @error DocumentInvalid: names file and line
  [[nodiscard]] static Result<WordModel> read(const LanguageData& data, const Spell& spell);

  /// Natural logarithm of how likely the word's features are, on average: comparable between models
  /// and between spellings of different length (sh and ш).
  [[nodiscard]] double log_likelihood(LettersView word) const;

 private:
  void add(LettersView word, double weight);

  std::unordered_map<std::uint64_t, float> weights_;  ///< of features, by their hash
  double sum_ = 0;
};

}  // namespace panoh::analysis
