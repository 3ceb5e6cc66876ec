// SPDX-License-Identifier: GPL-2.0-or-later
// Which languages a text may be in. Orders variants; never hides a hit: the index decides.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/model/language.hpp"

namespace panoh::analysis {

struct LanguageGuess {
  Language language = Language::En;
  double confidence = 0;  ///< 0..1; the guesses of a text sum to 1
};

/// @param text any UTF-8 text, from one word to a page
/// @return     every plausible language, likeliest first; never empty
[[nodiscard]] std::vector<LanguageGuess> detect_languages(std::string_view text);

}  // namespace panoh::analysis
