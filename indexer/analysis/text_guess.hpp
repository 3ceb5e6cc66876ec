// SPDX-License-Identifier: GPL-2.0-or-later
// Language and typing of a text in one answer, for people who ask what we take it for. A search
// asks more (server/query/query_typing.hpp).
#pragma once

#include <string>
#include <string_view>

#include "indexer/analysis/language_detector.hpp"
#include "indexer/analysis/typing.hpp"

namespace panoh::analysis {

struct TextGuess {
  std::string text;  ///< Windows-1251 shown as Latin-1 is repaired
  LanguageGuess language;
  Typing typing = Typing::Standard;
};

/// @param text  valid UTF-8
[[nodiscard]] TextGuess guess_text(std::string_view text, const LanguageDetector& detector);

}  // namespace panoh::analysis
