// SPDX-License-Identifier: GPL-2.0-or-later
// Words as sequences of letters (code points), so that rules can count and cut letters.
#pragma once

#include <string>
#include <string_view>

namespace panoh::analysis {

using Letters = std::u32string;
using LettersView = std::u32string_view;

/// @param text valid UTF-8
[[nodiscard]] Letters to_letters(std::string_view text);
[[nodiscard]] std::string to_utf8(LettersView letters);

/// U+00AD, U+200B..U+200D, U+2060, U+FEFF and the stress mark U+0301: seen or not, no part of a
/// word's spelling.
[[nodiscard]] bool is_ignorable(char32_t letter);

/// What people type for an apostrophe.
[[nodiscard]] bool is_apostrophe(char32_t letter);

/// Case-folded letters of a word, without ignorable ones. Apostrophes stay. @param word NFC
[[nodiscard]] Letters fold_word(std::string_view word);

[[nodiscard]] bool is_latin(char32_t letter);
[[nodiscard]] bool is_cyrillic(char32_t letter);
[[nodiscard]] bool is_arabic(char32_t letter);

}  // namespace panoh::analysis
