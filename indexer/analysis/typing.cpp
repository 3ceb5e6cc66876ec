// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/typing.hpp"

#include <string>

#include "indexer/base/utf8.hpp"

namespace panoh::analysis {
namespace {

constexpr std::u32string_view kProper = U"ғӣқӯҳҷ";
constexpr std::u32string_view kOnlyA = U"ќѓ";
constexpr std::u32string_view kOnlyB = U"ѕі";
constexpr std::u32string_view kShared = U"љњїў";
constexpr std::u32string_view kKeysC = U"rqub[{";
constexpr std::u32string_view kLookAlikesC = U"xe";  ///< also a slip in Russian words
constexpr std::u32string_view kVowels = U"аеёиоуэюяӣӯўы";

bool is_one_of(char32_t c, std::u32string_view letters) {
  return letters.find(c) != std::u32string_view::npos;
}
bool is_cyrillic(char32_t c) { return c >= 0x400 && c <= 0x52F; }
bool is_latin(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0x24F); }
bool is_arabic(char32_t c) {
  return (c >= 0x620 && c <= 0x6FF) || (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c < 0xFEFF);
}
bool is_word_part(char32_t c) {
  return is_cyrillic(c) || is_latin(c) || is_arabic(c) || c == '[' || c == '{';
}

struct Evidence {
  int cyrillic = 0, latin = 0, arabic = 0;
  int proper = 0, shared = 0, only_a = 0, only_b = 0;
  int keys_c = 0, look_alikes_c = 0;

  void count_word(std::u32string_view word) {
    const int cyrillic_before = cyrillic;
    int keys = 0, look_alikes = 0;
    for (const char32_t letter : word) {
      cyrillic += is_cyrillic(letter);
      latin += is_latin(letter);
      arabic += is_arabic(letter);
      proper += is_one_of(letter, kProper);
      only_a += is_one_of(letter, kOnlyA);
      only_b += is_one_of(letter, kOnlyB);
      shared += is_one_of(letter, kShared);
      keys += is_one_of(letter, kKeysC);
      look_alikes += is_one_of(letter, kLookAlikesC);
    }
    if (cyrillic > cyrillic_before) {
      keys_c += keys;
      look_alikes_c += look_alikes;
    }
    // A word does not end in a consonant and ҳ (њ of font A), but often in a consonant and ӣ.
    const auto size = word.size();
    if (size > 2 && word.back() == U'њ' && !is_one_of(word[size - 2], kVowels)) ++only_b;
  }

  [[nodiscard]] int legacy() const { return shared + only_a + only_b; }
  [[nodiscard]] int font_c(Language language) const {
    return keys_c + (language == Language::Tg ? look_alikes_c : 0);
  }
};

Evidence collect(std::string_view text) {
  Evidence evidence;
  const std::string folded = utf8::fold_case(utf8::nfc(text));
  const bool real_brackets = folded.find_first_of("]}") != std::string::npos;
  std::u32string word;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t letter = utf8::next(folded, at);
    const bool bracket = letter == '[' || letter == '{';
    if (is_word_part(letter) && !(bracket && real_brackets)) {
      word += letter;
    } else {
      evidence.count_word(word);
      word.clear();
    }
  }
  evidence.count_word(word);
  return evidence;
}

}  // namespace

std::string_view name(Typing typing) {
  switch (typing) {
    case Typing::Standard:
      return "standard";
    case Typing::Plain:
      return "plain";
    case Typing::LegacyA:
      return "legacy-a";
    case Typing::LegacyB:
      return "legacy-b";
    case Typing::LegacyC:
      return "legacy-c";
    case Typing::Latin:
      return "latin";
    case Typing::Arabic:
      return "arabic";
  }
  return "standard";
}

bool is_legacy(Typing typing) {
  return typing == Typing::LegacyA || typing == Typing::LegacyB || typing == Typing::LegacyC;
}

Typing detect_typing(std::string_view text, Language language) {
  const auto evidence = collect(text);
  if (evidence.arabic > evidence.cyrillic + evidence.latin) return Typing::Arabic;
  if (evidence.legacy() > evidence.proper) {
    return evidence.only_b > evidence.only_a ? Typing::LegacyB : Typing::LegacyA;
  }
  if (evidence.font_c(language) > evidence.proper) return Typing::LegacyC;
  if (language != Language::Tg || evidence.proper > 0) return Typing::Standard;
  return evidence.latin > evidence.cyrillic ? Typing::Latin : Typing::Plain;
}

}  // namespace panoh::analysis
