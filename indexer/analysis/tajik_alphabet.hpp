// SPDX-License-Identifier: GPL-2.0-or-later
// The letters in which the Tajik rules compare: proper ones (level S) or plain Russian ones (level
// F). The rules are written once, in proper letters; "ҳо" means "хо" in the plain alphabet.
#pragma once

#include "indexer/analysis/letter_map.hpp"
#include "indexer/analysis/letters.hpp"

namespace panoh::analysis {

class TajikAlphabet {
 public:
  TajikAlphabet() = default;  ///< proper letters
  explicit TajikAlphabet(LetterMap folding) : folding_(std::move(folding)), plain_(true) {}

  [[nodiscard]] bool plain() const { return plain_; }
  /// A word in this alphabet.
  [[nodiscard]] Letters spell(Letters word) const;
  /// @param ending in proper letters
  [[nodiscard]] bool ends(LettersView word, LettersView ending) const;
  [[nodiscard]] bool starts(LettersView word, LettersView beginning) const;

 private:
  [[nodiscard]] bool same(LettersView word, LettersView proper) const;
  LetterMap folding_;
  bool plain_ = false;
};

[[nodiscard]] bool is_tajik_vowel(char32_t letter);
/// ғ ӣ қ ӯ ҳ ҷ: what the Russian alphabet lacks.
[[nodiscard]] bool is_tajik_letter(char32_t letter);

}  // namespace panoh::analysis
