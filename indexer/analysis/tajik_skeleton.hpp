// SPDX-License-Identifier: GPL-2.0-or-later
// Level K: a consonant key under which Tajik and Perso-Arabic spellings meet.
#pragma once

#include <vector>

#include "indexer/analysis/letter_map.hpp"
#include "indexer/analysis/letters.hpp"

namespace panoh::analysis {

/// @param word  normalised Cyrillic word or stem
[[nodiscard]] Letters cyrillic_skeleton(LettersView word);

/// Perso-Arabic letters in one spelling: ي ى → ی, ك → ک, without harakat and tatweel.
/// @param word as typed; ZWNJ stays
[[nodiscard]] Letters unify_arabic(std::string_view word);

/// The keys of a word with and without its plural ending, none twice.
/// @param word of unify_arabic  @param letters arabic_letters.tsv
[[nodiscard]] std::vector<Letters> arabic_skeletons(LettersView word, const LetterMap& letters);

}  // namespace panoh::analysis
