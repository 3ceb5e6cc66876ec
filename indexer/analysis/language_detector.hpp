// SPDX-License-Identifier: GPL-2.0-or-later
// Which languages a text may be in. Orders variants; never hides a hit: the index decides.
#pragma once

#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "indexer/analysis/language_data.hpp"
#include "indexer/analysis/tajik_typing.hpp"
#include "indexer/model/language.hpp"

namespace panoh::analysis {

struct LanguageGuess {
  Language language = Language::En;
  double confidence = 0;  ///< 0..1; the guesses of a text sum to 1
};

struct LanguageModels;

/// @thread immutable
class LanguageDetector {
 public:
  /// By letters, function words and endings alone: enough for pages and paragraphs.
  LanguageDetector() = default;

  /// Of single words too.
  /// @param data    tables of every language
  /// @param typing  what makes Tajik of other typings comparable
  /// @error DocumentInvalid: names file and line
  [[nodiscard]] static Result<LanguageDetector> make(const std::map<Language, LanguageData>& data,
                                                     std::shared_ptr<const TajikTyping> typing);

  /// @param text any UTF-8 text, from one word to a page
  /// @return     every plausible language, likeliest first; never empty
  [[nodiscard]] std::vector<LanguageGuess> detect(std::string_view text) const;

 private:
  std::shared_ptr<const LanguageModels> models_;  ///< none: only rules
};

}  // namespace panoh::analysis
