// SPDX-License-Identifier: GPL-2.0-or-later
// Level F: the tables in plain Russian letters, and Latin typing.
#pragma once

#include "indexer/analysis/letter_map.hpp"
#include "indexer/analysis/tajik_tables.hpp"

namespace panoh::analysis {

/// The word lists of the plain alphabet. @error DocumentInvalid
[[nodiscard]] TajikTables fold_tables(const TajikTables& tables, const LetterMap& folding,
                                      const LanguageData& data);

/// Latin typing → Tajik letters, longest piece first ("shch", "sh", "s").
class LatinTyping {
 public:
  /// @error DocumentInvalid: a line of latin_letters.tsv cannot be read
  [[nodiscard]] static Result<LatinTyping> read(const LanguageData& data);
  /// @param word case-folded, apostrophes still in it
  [[nodiscard]] Letters to_cyrillic(LettersView word) const;

 private:
  [[nodiscard]] const Letters* piece_at(LettersView word, std::size_t at,
                                        std::size_t& length) const;
  LetterDictionary pieces_;
  std::size_t longest_ = 0;
};

}  // namespace panoh::analysis
