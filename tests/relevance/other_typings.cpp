// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/relevance/other_typings.hpp"

#include <algorithm>
#include <map>

#include "indexer/base/utf8.hpp"

namespace panoh::tests {
namespace {

using Table = std::map<char32_t, std::string_view>;

std::string replace(std::string_view text, const Table& table) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = utf8::next(text, at);
    if (const auto found = table.find(letter); found != table.end()) {
      result += found->second;
    } else {
      utf8::append(result, letter);
    }
  }
  return result;
}

std::string plain(std::string_view text) {
  return replace(text,
                 {{U'қ', "к"}, {U'ҳ', "х"}, {U'ҷ', "ч"}, {U'ғ', "г"}, {U'ӯ', "у"}, {U'ӣ', "и"}});
}

std::string plain_with_final_y(std::string_view text) {
  return replace(text,
                 {{U'қ', "к"}, {U'ҳ', "х"}, {U'ҷ', "ч"}, {U'ғ', "г"}, {U'ӯ', "у"}, {U'ӣ', "й"}});
}

std::string font_a(std::string_view text) {
  return replace(text,
                 {{U'қ', "ќ"}, {U'ҳ', "њ"}, {U'ҷ', "љ"}, {U'ғ', "ѓ"}, {U'ӯ', "ў"}, {U'ӣ', "ї"}});
}

std::string font_b(std::string_view text) {
  return replace(text,
                 {{U'қ', "ѕ"}, {U'ҳ', "і"}, {U'ҷ', "ї"}, {U'ғ', "љ"}, {U'ӯ', "ў"}, {U'ӣ', "њ"}});
}

std::string font_c(std::string_view text) {
  return replace(text,
                 {{U'қ', "r"}, {U'ҳ', "["}, {U'ҷ', "x"}, {U'ғ', "u"}, {U'ӯ', "e"}, {U'ӣ', "b"}});
}

const Table kLatin{
    {U'а', "a"},  {U'б', "b"},  {U'в', "v"},  {U'г', "g"},  {U'д', "d"},  {U'е', "e"},
    {U'ё', "yo"}, {U'ж', "zh"}, {U'з', "z"},  {U'и', "i"},  {U'й', "y"},  {U'к', "k"},
    {U'л', "l"},  {U'м', "m"},  {U'н', "n"},  {U'о', "o"},  {U'п', "p"},  {U'р', "r"},
    {U'с', "s"},  {U'т', "t"},  {U'у', "u"},  {U'ф', "f"},  {U'х', "kh"}, {U'ч', "ch"},
    {U'ш', "sh"}, {U'э', "e"},  {U'ю', "yu"}, {U'я', "ya"}, {U'ъ', "'"},  {U'қ', "q"},
    {U'ҳ', "h"},  {U'ҷ', "j"},  {U'ғ', "gh"}, {U'ӯ', "u"},  {U'ӣ', "i"},  {U'ц', "ts"},
    {U'ь', ""},   {U'ы', "y"},  {U'щ', "sh"},
};

std::string latin_by_sound(std::string_view text) { return replace(text, kLatin); }

/// x for х, marks on long vowels, no sign for ъ.
std::string latin_by_letter(std::string_view text) {
  Table table = kLatin;
  table[U'х'] = "x";
  table[U'ӯ'] = "ū";
  table[U'ӣ'] = "ī";
  table[U'ғ'] = "ğ";
  table[U'ш'] = "š";
  table[U'ч'] = "č";
  table[U'ж'] = "ž";
  table[U'ъ'] = "";
  return replace(text, table);
}

const Table kArabic{
    {U'а', ""},   {U'б', "ب"}, {U'в', "و"}, {U'г', "گ"}, {U'д', "د"}, {U'е', "ی"},  {U'ё', "یا"},
    {U'ж', "ژ"},  {U'з', "ز"}, {U'и', ""},  {U'й', "ی"}, {U'к', "ک"}, {U'л', "ل"},  {U'м', "م"},
    {U'н', "ن"},  {U'о', "ا"}, {U'п', "پ"}, {U'р', "ر"}, {U'с', "س"}, {U'т', "ت"},  {U'у', ""},
    {U'ф', "ف"},  {U'х', "خ"}, {U'ч', "چ"}, {U'ш', "ش"}, {U'э', "ا"}, {U'ю', "یو"}, {U'я', "ی"},
    {U'ъ', "ع"},  {U'қ', "ق"}, {U'ҳ', "ح"}, {U'ҷ', "ج"}, {U'ғ', "غ"}, {U'ӯ', "و"},  {U'ӣ', "ی"},
    {U'ц', "تس"}, {U'ь', ""},  {U'ы', ""},  {U'щ', "ش"},
};

bool is_short_vowel(char32_t letter) { return letter == U'а' || letter == U'и' || letter == U'у'; }

/// Short vowels are written only where a word begins, and as ه where it ends in а; the plural has
/// its own ه.
std::string arabic_word(std::string_view word) {
  std::string result, rest(word);
  std::string ending;
  for (const std::string_view plural : {"ҳои", "ҳо"}) {
    if (rest.size() > plural.size() + 4 && rest.ends_with(plural)) {
      rest.resize(rest.size() - plural.size());
      ending = "ها";
    }
  }
  for (std::size_t at = 0; at < rest.size();) {
    const bool first = at == 0;
    const char32_t letter = utf8::next(rest, at);
    if (first && letter == U'о') {
      result += "آ";
    } else if (first && (is_short_vowel(letter) || letter == U'э')) {
      result += "ا";
    } else if (at == rest.size() && letter == U'а') {
      result += "ه";
    } else if (first && letter == U'ӣ') {
      result += "ای";
    } else {
      result += replace(
          std::string_view(rest).substr(at - (letter < 0x80 ? 1 : 2), letter < 0x80 ? 1 : 2),
          kArabic);
    }
  }
  return result + ending;
}

std::string arabic(std::string_view text) {
  std::string result;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (begin > 0) result += ' ';
    result += arabic_word(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

}  // namespace

const std::vector<OtherTyping>& other_typings() {
  static const std::vector<OtherTyping> typings{
      {"plain letters", plain, 0.95},
      {"plain, й for ӣ", plain_with_final_y, 0.95},
      {"font A", font_a, 0.95},
      {"font B", font_b, 0.95},
      {"font C", font_c, 0.95},
      {"Latin by sound", latin_by_sound, 0.95},
      {"Latin by letter", latin_by_letter, 0.95},
      {"Perso-Arabic", arabic, 0.80},
  };
  return typings;
}

}  // namespace panoh::tests
