// SPDX-License-Identifier: GPL-2.0-or-later
// Letters of words; scripts by ICU, the fast answers by code block.
#include "indexer/analysis/letters.hpp"

#include <unicode/uscript.h>

#include <algorithm>

#include "indexer/base/utf8.hpp"

namespace panoh::analysis {
namespace {

bool has_script(char32_t letter, UScriptCode script) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(letter), &status) == script;
}

}  // namespace

Letters to_letters(std::string_view text) {
  Letters letters;
  letters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) letters += utf8::next(text, at);
  return letters;
}

std::string to_utf8(LettersView letters) {
  std::string text;
  text.reserve(2 * letters.size());
  for (const char32_t letter : letters) utf8::append(text, letter);
  return text;
}

bool is_ignorable(char32_t letter) {
  return letter == U'\u00AD' || letter == U'\u0301' ||
         (letter >= U'\u200B' && letter <= U'\u200D') || letter == U'\u2060' || letter == U'\uFEFF';
}

bool is_apostrophe(char32_t letter) {
  constexpr LettersView kApostrophes = U"'`\u00B4\u02BB\u02BC\u02BE\u02BF\u2018\u2019";
  return kApostrophes.find(letter) != LettersView::npos;
}

Letters fold_word(std::string_view word) {
  Letters letters = to_letters(utf8::fold_case(word));
  // What stood apart may join now ("е" + stress + diaeresis), so NFC is made again.
  if (std::erase_if(letters, is_ignorable) > 0) return to_letters(utf8::nfc(to_utf8(letters)));
  return letters;
}

bool is_latin(char32_t letter) {
  if (letter < 0x80) return (letter | 0x20U) >= U'a' && (letter | 0x20U) <= U'z';
  return has_script(letter, USCRIPT_LATIN);
}

bool is_cyrillic(char32_t letter) {
  if (letter >= 0x400 && letter < 0x483) return true;
  return letter > 0x483 && has_script(letter, USCRIPT_CYRILLIC);
}

bool is_arabic(char32_t letter) { return letter >= 0x600 && has_script(letter, USCRIPT_ARABIC); }

}  // namespace panoh::analysis
