// SPDX-License-Identifier: GPL-2.0-or-later
// Query text → lexemes: words, quoted phrases, brackets, operators.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace panoh::query {

enum class LexemeKind : std::uint8_t {
  Word,
  Prefix,
  Phrase,
  Open,
  Close,
  And,
  Or,
  Not,
  Near,
  Plus,
  Minus,
  Field
};

struct Lexeme {
  LexemeKind kind = LexemeKind::Word;
  std::string text;     ///< Word, Prefix, Phrase: what is searched; Field: its name
  unsigned window = 0;  ///< Near, and Phrase with ~n
};

struct Lexemes {
  std::vector<Lexeme> items;
  std::vector<std::string> repairs;  ///< keys of web/i18n
};

inline constexpr unsigned kDefaultNearWindow = 10;  ///< words, for NEAR without a number
inline constexpr unsigned kMaxNearWindow = 100;

/// @param text valid UTF-8, anything
[[nodiscard]] Lexemes lex(std::string_view text);

}  // namespace panoh::query
