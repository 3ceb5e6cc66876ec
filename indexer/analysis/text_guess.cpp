// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/text_guess.hpp"

#include <algorithm>

#include "indexer/analysis/mojibake.hpp"

namespace panoh::analysis {
namespace {

constexpr double kSureByFont = 0.95;  // only Tajik pages use those fonts

}  // namespace

TextGuess guess_text(std::string_view text, const LanguageDetector& detector) {
  TextGuess guess{.text = repair_mojibake(text), .language = {}};
  guess.language = detector.detect(guess.text).front();
  guess.typing = detect_typing(guess.text, guess.language.language);
  if (is_legacy(guess.typing)) {
    guess.language = {Language::Tg, std::max(kSureByFont, guess.language.confidence)};
  }
  return guess;
}

}  // namespace panoh::analysis
