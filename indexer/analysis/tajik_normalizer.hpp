// SPDX-License-Identifier: GPL-2.0-or-later
// Level E: one spelling for proper, legacy, old and damaged typing.
#pragma once

#include <vector>

#include "indexer/analysis/letter_map.hpp"
#include "indexer/analysis/letters.hpp"

namespace panoh::analysis {

/// How Latin letters inside a Cyrillic word are read.
enum class MixedReading { LookAlike, Damage };

/// @thread immutable
class TajikNormalizer {
 public:
  /// @error DocumentInvalid: names file and line
  [[nodiscard]] static Result<TajikNormalizer> read(const LanguageData& data);

  /// Steps 3-8. @param letters of fold_word
  [[nodiscard]] Letters normalise(Letters letters, MixedReading reading) const;

  /// Both Latin and Cyrillic letters in one word.
  [[nodiscard]] static bool is_mixed(LettersView letters);
  /// Latin u has no look-alike, and a word that has proper Tajik letters was converted by halves.
  [[nodiscard]] bool is_surely_damaged(LettersView letters) const;

 private:
  void replace_legacy_letters(Letters& letters) const;
  void replace_reform_spellings(Letters& letters) const;

  struct Spelling {
    Letters old, reformed;
  };
  LetterMap legacy_, look_alikes_, damaged_;
  Letters foreign_;
  std::vector<Spelling> reform_;
};

}  // namespace panoh::analysis
