// SPDX-License-Identifier: GPL-2.0-or-later
// What a code point is to the tokenizer. A table for the alphabets we meet, ICU for the rest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace panoh::analysis {

enum class LetterClass : std::uint8_t {
  Other,  ///< spaces, punctuation, symbols: between words
  Letter,
  Mark,  ///< combining: part of the word it follows
  Digit,
  Superscript,  ///< ¹²³: the "prim" articles of our codes
  Apostrophe,   ///< part of a word between letters
  Joiner,       ///< soft hyphen, ZWJ, ZWNJ: part of a word between letters
  Hyphen,
  Dot,
  Unspaced,  ///< letters of scripts written without spaces
};

/// @cost one table look-up below U+2100
class LetterClasses {
 public:
  LetterClasses();
  [[nodiscard]] LetterClass of(char32_t code_point) const {
    return code_point < kTableSize ? table_[code_point] : look_up(code_point);
  }

 private:
  static constexpr std::size_t kTableSize = 0x2100;  ///< Latin, Cyrillic, Arabic, punctuation
  static LetterClass look_up(char32_t code_point);
  std::array<LetterClass, kTableSize> table_{};
};

}  // namespace panoh::analysis
