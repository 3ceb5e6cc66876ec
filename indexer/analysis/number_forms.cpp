// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/number_forms.hpp"

#include <unicode/uchar.h>

#include "indexer/base/utf8.hpp"

namespace panoh::analysis {
namespace {

int superscript_value(char32_t c) {
  switch (c) {
    case U'¹':
      return 1;
    case U'²':
      return 2;
    case U'³':
      return 3;
    default:
      return c == U'⁰' || (c >= U'⁴' && c <= U'⁹') ? static_cast<int>(c - U'⁰') : -1;
  }
}

char digit(int value) { return static_cast<char>('0' + value); }

}  // namespace

std::string normalise_number(std::string_view number) {
  std::string result;
  bool superscript = false;
  for (std::size_t at = 0; at < number.size();) {
    const char32_t c = utf8::next(number, at);
    if (const int raised = superscript_value(c); raised >= 0) {
      if (!superscript) result += '-';
      superscript = true;
      result += digit(raised);
    } else if (const int value = u_charDigitValue(static_cast<UChar32>(c)); value >= 0) {
      result += digit(value);
    } else {
      result += '-';
    }
  }
  return result;
}

bool is_number(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const bool first = at == 0;
    const char32_t c = utf8::next(word, at);
    if (u_isdigit(static_cast<UChar32>(c)) != 0) continue;
    if (first || (c != U'.' && c != U'-' && superscript_value(c) < 0)) return false;
  }
  return !word.empty();
}

}  // namespace panoh::analysis
