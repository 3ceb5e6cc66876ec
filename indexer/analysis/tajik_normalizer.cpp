// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/tajik_normalizer.hpp"

#include <algorithm>

#include "indexer/analysis/table.hpp"
#include "indexer/analysis/tajik_alphabet.hpp"

namespace panoh::analysis {
namespace {

bool is_vowel(char32_t letter) { return is_tajik_vowel(letter) || letter == U'ы'; }

/// қонунй → қонунӣ: no Tajik word ends in a consonant and й (step 6).
void repair_final_i(Letters& letters) {
  const std::size_t length = letters.size();
  if (length >= 2 && letters.back() == U'й' && is_cyrillic(letters[length - 2]) &&
      !is_vowel(letters[length - 2])) {
    letters.back() = U'ӣ';
  }
}

/// ц щ ы ь left the alphabet in 1998 (step 7).
void replace_old_letters(Letters& letters) {
  if (letters.find_first_of(U"цщыь") == Letters::npos) return;
  Letters result;
  for (const char32_t letter : letters) {
    switch (letter) {
      case U'ц':
        if (!result.empty() && is_vowel(result.back())) result += U'т';
        result += U'с';
        break;
      case U'щ':
        result += U'ш';
        break;
      case U'ы':
        result += U'и';
        break;
      case U'ь':
        break;
      default:
        result += letter;
    }
  }
  letters = std::move(result);
}

/// шӯъба → шуъба, мӯҳлат → муҳлат; but ҷустуҷӯҳо is a stem and its plural (step 8).
void shorten_u(Letters& letters) {
  for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
    if (letters[i] != U'ӯ') continue;
    const char32_t next = letters[i + 1];
    const bool plural = next == U'ҳ' && i + 2 < letters.size() && letters[i + 2] == U'о';
    if (next == U'ъ' || (next == U'ҳ' && !plural)) letters[i] = U'у';
  }
}

}  // namespace

Result<TajikNormalizer> TajikNormalizer::read(const LanguageData& data) {
  auto legacy = LetterMap::read(data, "legacy_letters.tsv");
  if (!legacy) return tl::unexpected(legacy.error());
  auto look_alikes = LetterMap::read(data, "look_alikes.tsv");
  if (!look_alikes) return tl::unexpected(look_alikes.error());
  auto damaged = LetterMap::read(data, "damaged_letters.tsv");
  if (!damaged) return tl::unexpected(damaged.error());
  const auto spellings = read_rows(data, "reform_spellings.tsv", 2);
  if (!spellings) return tl::unexpected(spellings.error());
  TajikNormalizer result;
  result.legacy_ = *std::move(legacy);
  result.look_alikes_ = *std::move(look_alikes);
  result.damaged_ = *std::move(damaged);
  for (const auto line : data.lines("foreign_letters.txt")) result.foreign_ += to_letters(line);
  for (const Row& row : *spellings) {
    result.reform_.push_back({.old = to_letters(row[0]), .reformed = to_letters(row[1])});
  }
  return result;
}

bool TajikNormalizer::is_mixed(LettersView letters) {
  return std::ranges::any_of(letters, is_latin) && std::ranges::any_of(letters, is_cyrillic);
}

bool TajikNormalizer::is_surely_damaged(LettersView letters) const {
  const bool only_damage = std::ranges::any_of(letters, [&](char32_t letter) {
    return damaged_.contains(letter) && !look_alikes_.contains(letter);
  });
  return only_damage || std::ranges::any_of(letters, is_tajik_letter);
}

Letters TajikNormalizer::normalise(Letters letters, MixedReading reading) const {
  std::erase_if(letters, is_apostrophe);
  replace_legacy_letters(letters);
  if (is_mixed(letters)) {
    if (reading == MixedReading::Damage) damaged_.apply(letters);
    look_alikes_.apply(letters);
  }
  replace_old_letters(letters);
  repair_final_i(letters);  // behind step 7, so that a dropped ь leaves nothing for a second pass
  shorten_u(letters);
  replace_reform_spellings(letters);
  return letters;
}

void TajikNormalizer::replace_legacy_letters(Letters& letters) const {
  if (letters.find_first_of(foreign_) == Letters::npos) legacy_.apply(letters);
}

void TajikNormalizer::replace_reform_spellings(Letters& letters) const {
  if (letters.find(U'ӯ') == Letters::npos) return;  // every old spelling has one
  for (const Spelling& spelling : reform_) {
    for (std::size_t at = letters.find(spelling.old); at != Letters::npos;
         at = letters.find(spelling.old, at + 1)) {
      letters.replace(at, spelling.old.size(), spelling.reformed);
    }
  }
}

}  // namespace panoh::analysis
