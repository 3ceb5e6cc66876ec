// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/tajik_alphabet.hpp"

namespace panoh::analysis {

Letters TajikAlphabet::spell(Letters word) const {
  if (plain_) folding_.apply(word);
  return word;
}

bool TajikAlphabet::same(LettersView word, LettersView proper) const {
  if (!plain_) return word == proper;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] != folding_.letter(proper[i])) return false;
  }
  return true;
}

bool TajikAlphabet::ends(LettersView word, LettersView ending) const {
  return word.size() >= ending.size() && same(word.substr(word.size() - ending.size()), ending);
}

bool TajikAlphabet::starts(LettersView word, LettersView beginning) const {
  return word.size() >= beginning.size() && same(word.substr(0, beginning.size()), beginning);
}

bool is_tajik_vowel(char32_t letter) {
  constexpr LettersView kVowels = U"аоуӯиӣеёэюя";
  return kVowels.find(letter) != LettersView::npos;
}

bool is_tajik_letter(char32_t letter) {
  constexpr LettersView kTajik = U"ғӣқӯҳҷ";
  return kTajik.find(letter) != LettersView::npos;
}

}  // namespace panoh::analysis
