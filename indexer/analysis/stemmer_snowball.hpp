// SPDX-License-Identifier: GPL-2.0-or-later
// Russian and English: normal spelling by our rules, stems by the Snowball stemmers of Xapian
// and the exceptions of exceptions.tsv ("беженец", "labor").
#pragma once

#include <memory>

#include "indexer/analysis/stemmer.hpp"

namespace panoh::analysis {

/// ё counts as е; look_alikes.tsv: Latin letters inside Cyrillic words.
/// @error DocumentInvalid: a line of look_alikes.tsv or exceptions.tsv cannot be read
[[nodiscard]] Result<std::unique_ptr<Stemmer>> make_russian_stemmer(const LanguageData& data);

/// "victim's" counts as "victim"; other apostrophes are dropped.
/// @error DocumentInvalid: a line of exceptions.tsv cannot be read
[[nodiscard]] Result<std::unique_ptr<Stemmer>> make_english_stemmer(const LanguageData& data);

}  // namespace panoh::analysis
