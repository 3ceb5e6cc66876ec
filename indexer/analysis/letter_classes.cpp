// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/letter_classes.hpp"

#include <unicode/uchar.h>

#include "indexer/analysis/letters.hpp"

namespace panoh::analysis {
namespace {

constexpr std::uint32_t kMarks = U_GC_M_MASK;
constexpr std::uint32_t kLetters = U_GC_L_MASK;

/// Thai-like scripts have line break class SA; Han, kana and Yi are ideographic to line breaking.
bool is_unspaced(UChar32 code_point) {
  switch (u_getIntPropertyValue(code_point, UCHAR_LINE_BREAK)) {
    case U_LB_COMPLEX_CONTEXT:
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
      return true;
    default:
      return false;
  }
}

bool is_superscript(char32_t c) {
  return c == U'¹' || c == U'²' || c == U'³' || c == U'⁰' || (c >= U'⁴' && c <= U'⁹');
}

}  // namespace

LetterClasses::LetterClasses() {
  for (std::size_t i = 0; i < kTableSize; ++i) table_[i] = look_up(static_cast<char32_t>(i));
}

LetterClass LetterClasses::look_up(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (is_apostrophe(code_point)) return LetterClass::Apostrophe;
  if (is_superscript(code_point)) return LetterClass::Superscript;
  if (code_point == U'-' || code_point == U'\u2010' || code_point == U'\u2011') {
    return LetterClass::Hyphen;
  }
  if (code_point == U'.') return LetterClass::Dot;
  const std::uint32_t category = U_GET_GC_MASK(c);
  if ((category & kMarks) != 0) {
    return is_unspaced(c) ? LetterClass::Unspaced : LetterClass::Mark;
  }
  if (is_ignorable(code_point)) return LetterClass::Joiner;
  if ((category & kLetters) != 0) {
    return is_unspaced(c) ? LetterClass::Unspaced : LetterClass::Letter;
  }
  return (category & U_GC_ND_MASK) != 0 ? LetterClass::Digit : LetterClass::Other;
}

}  // namespace panoh::analysis
