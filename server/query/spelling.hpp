// SPDX-License-Identifier: GPL-2.0-or-later
// A word that no text has → the nearest word that standard texts have. Looks through a small part
// of the lexicon on disk, only when such a word was asked for.
#pragma once

#include <xapian.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/analysis/analyzer.hpp"

namespace panoh::query {

struct Correction {
  Language language = Language::En;
  std::string word;  ///< normalised
};

/// @param typed      one word, NFC
/// @param languages  likeliest first
/// @return           a word one slip away (letter more, less, another, two swapped), in long words
///                   two; nearest first, then the likeliest language, then the most frequent.
///                   Nothing for words with a digit, for short ones, and when any of the languages
///                   has the word or another form of it.
/// @throws Xapian::Error
/// @cost   about a millisecond at 100,000 provisions
[[nodiscard]] std::optional<Correction> correct(const Xapian::Database& database,
                                                std::map<Language, analysis::Analyzer>& analyzers,
                                                std::string_view typed,
                                                const std::vector<Language>& languages);

/// Optimal string alignment distance. @return limit + 1 when it is larger than limit
[[nodiscard]] unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned limit);

}  // namespace panoh::query
