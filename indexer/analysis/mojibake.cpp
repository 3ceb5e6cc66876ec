// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/mojibake.hpp"

#include <algorithm>

#include "indexer/analysis/letters.hpp"
#include "indexer/base/utf8.hpp"

namespace panoh::analysis {
namespace {

constexpr std::size_t kFewestLetters = 3;

/// U+00C0..U+00FF stand for А..я in order; these are the letters outside the Russian alphabet.
struct Shown {
  char32_t wrong, right;
};
constexpr Shown kShown[] = {
    {0x81, U'Ѓ'},   {0x83, U'ѓ'}, {0x0192, U'ѓ'}, {0x8A, U'Љ'},   {0x0160, U'Љ'}, {0x8C, U'Њ'},
    {0x0152, U'Њ'}, {0x8D, U'Ќ'}, {0x9A, U'љ'},   {0x0161, U'љ'}, {0x9C, U'њ'},   {0x0153, U'њ'},
    {0x9D, U'ќ'},   {U'¡', U'Ў'}, {U'¢', U'ў'},   {U'¨', U'Ё'},   {U'¯', U'Ї'},   {U'²', U'І'},
    {U'³', U'і'},   {U'¸', U'ё'}, {U'½', U'Ѕ'},   {U'¾', U'ѕ'},   {U'¿', U'ї'},   {U'¹', U'№'},
};

bool is_plain_case(char32_t letter) { return letter >= 0xC0 && letter <= 0xFF; }

char32_t right_letter(char32_t wrong) {
  if (is_plain_case(wrong)) return wrong - 0xC0 + U'А';
  const auto found = std::ranges::find(kShown, wrong, &Shown::wrong);
  return found == std::end(kShown) ? wrong : found->right;
}

bool is_blank(char32_t letter) { return letter <= U' ' || letter == 0xA0; }

/// Nothing in it tells that it is in another encoding.
bool may_be_garbled(LettersView word) {
  return std::ranges::none_of(word, [](char32_t letter) {
    return (letter < 0x80 && is_latin(letter)) || is_cyrillic(letter) || is_arabic(letter);
  });
}

bool is_garbled(LettersView word) {
  return may_be_garbled(word) &&
         std::ranges::count_if(word, is_plain_case) >= std::ptrdiff_t{kFewestLetters};
}

/// Calls on_word(word) for every run without blanks; the word may be changed in place.
template <typename OnWord>
void for_each_word(Letters& text, const OnWord& on_word) {
  for (auto begin = text.begin(); begin != text.end();) {
    begin = std::find_if_not(begin, text.end(), is_blank);
    const auto end = std::find_if(begin, text.end(), is_blank);
    if (begin != end) on_word(begin, end);
    begin = end;
  }
}

}  // namespace

std::string repair_mojibake(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; })) return std::string(text);
  Letters letters = to_letters(utf8::nfc(text));
  bool garbled = false;
  for_each_word(letters, [&](auto begin, auto end) {
    garbled = garbled || is_garbled({begin, end});
  });
  if (!garbled) return std::string(text);
  // Short words are taken along with the long one that gave it away: "è" is then и.
  for_each_word(letters, [](auto begin, auto end) {
    if (may_be_garbled({begin, end})) std::transform(begin, end, begin, right_letter);
  });
  return to_utf8(letters);
}

}  // namespace panoh::analysis
