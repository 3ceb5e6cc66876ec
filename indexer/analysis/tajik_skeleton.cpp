// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/tajik_skeleton.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>

namespace panoh::analysis {
namespace {

constexpr char32_t kZwnj = U'\u200C';

/// й and в are written in one script and not in the other; only in first place they tell words
/// apart.
Letters drop_glides(const Letters& key) {
  Letters result;
  for (const char32_t letter : key) {
    if (result.empty() || (letter != U'й' && letter != U'в')) result += letter;
  }
  return result;
}

void add_cyrillic(Letters& key, char32_t letter) {
  switch (letter) {
    case U'қ':
      key += U'к';
      break;
    case U'ғ':
      key += U'г';
      break;
    case U'ҳ':
      key += U'х';
      break;
    case U'ҷ':
      key += U'ч';
      break;
    case U'ӣ':
    case U'е':
    case U'я':
      key += U'й';
      break;
    case U'ӯ':
      key += U'в';
      break;
    case U'ё':
      key += U"йо";
      break;
    case U'ю':
      key += U"йв";
      break;
    case U'а':
    case U'и':
    case U'у':
    case U'э':
    case U'ъ':
    case U'ь':
      break;
    default:
      key += letter;
  }
}

std::string nfkc(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  if (U_SUCCESS(status)) {
    normalizer->normalizeUTF8(0,
                              icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())),
                              sink, nullptr, status);
  }
  return U_SUCCESS(status) ? result : std::string(word);
}

/// Letters of other keyboards and hamza carriers.
char32_t unify_letter(char32_t letter) {
  switch (letter) {
    case U'ي':
    case U'ى':
    case U'ئ':
      return U'ی';
    case U'ك':
      return U'ک';
    case U'ة':
    case U'ۀ':
      return U'ه';
    case U'أ':
    case U'إ':
      return U'ا';
    case U'ؤ':
      return U'و';
    default:
      return letter;
  }
}

bool is_harakat_or_tatweel(char32_t letter) {
  return (letter >= U'\u064B' && letter <= U'\u0652') || letter == U'\u0640' ||
         (letter != kZwnj && is_ignorable(letter));
}

bool is_arabic_vowel(char32_t letter) {
  return letter == U'ا' || letter == U'آ' || letter == U'و' || letter == U'ی';
}

Letters arabic_skeleton(LettersView word, const LetterMap& letters) {
  Letters key;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t letter = word[i];
    if (i == 0 && letter == U'ا') continue;
    const bool final_h = letter == U'ه' && i > 0 && i + 1 == word.size();
    if (final_h && !is_arabic_vowel(word[i - 1])) continue;  // the ending -а
    if (letters.contains(letter)) key += letters.letter(letter);
  }
  return drop_glides(key);
}

struct PluralEnding {
  LettersView ending, instead;
};
constexpr PluralEnding kPlurals[] = {{U"ها", U""},   {U"های", U""},  {U"هایی", U""},
                                     {U"گان", U"ه"}, {U"یان", U"ی"}, {U"ان", U""}};

/// ZWNJ only before a plural ending or ای; elsewhere it is dropped.
Letters without_zwnj_ending(LettersView word) {
  for (const LettersView ending : {U"\u200Cها", U"\u200Cهای", U"\u200Cهایی", U"\u200Cای"}) {
    if (word.ends_with(ending) && word.size() > ending.size()) word.remove_suffix(ending.size());
  }
  Letters rest(word);
  std::erase(rest, kZwnj);
  return rest;
}

}  // namespace

Letters cyrillic_skeleton(LettersView word) {
  Letters key;
  for (const char32_t letter : word) add_cyrillic(key, letter);
  return drop_glides(key);
}

Letters unify_arabic(std::string_view word) {
  Letters letters = to_letters(nfkc(word));
  std::erase_if(letters, is_harakat_or_tatweel);
  std::ranges::transform(letters, letters.begin(), unify_letter);
  return letters;
}

std::vector<Letters> arabic_skeletons(LettersView word, const LetterMap& letters) {
  const Letters whole = without_zwnj_ending(word);
  std::vector<Letters> keys{arabic_skeleton(whole, letters)};
  for (const auto& [ending, instead] : kPlurals) {
    if (whole.size() < 4 || !whole.ends_with(ending)) continue;
    Letters stem = whole.substr(0, whole.size() - ending.size());
    stem += instead;
    keys.push_back(arabic_skeleton(stem, letters));
  }
  std::vector<Letters> distinct;
  for (const Letters& key : keys) {
    if (!key.empty() && std::ranges::find(distinct, key) == distinct.end()) distinct.push_back(key);
  }
  return distinct;
}

}  // namespace panoh::analysis
