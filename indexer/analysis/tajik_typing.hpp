// SPDX-License-Identifier: GPL-2.0-or-later
// Tajik typed in other letters → standard ones, where one word alone does not tell: fonts B and C,
// which are decided by the whole line, and the further readings of a word in a query, among which
// the index decides. What a word alone tells is the normaliser's work.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/char_filter.hpp"
#include "indexer/analysis/letter_map.hpp"
#include "indexer/analysis/tajik_folding.hpp"
#include "indexer/analysis/typing.hpp"

namespace panoh::analysis {

/// @thread immutable
class TajikTyping {
 public:
  /// @error DocumentInvalid: names file and line
  [[nodiscard]] static Result<TajikTyping> read(const LanguageData& data);

  /// Lines that were typed in font B or C, in standard letters; other lines as they are.
  /// @cost one look at each byte when there is no such letter, as nearly always
  [[nodiscard]] FilteredText repair(FilteredText text) const;

  /// What else than the normaliser's reading a word of a query may stand for: font B instead of A;
  /// Latin letters inside as look-alikes or as what a half-converted font left; Latin sh as сҳ.
  /// @param word NFC
  [[nodiscard]] std::vector<std::string> other_readings(std::string_view word) const;

  /// A word in plain Russian letters: the same for every typing but Perso-Arabic, so that words
  /// can be told that differ in nothing else. @param normal normalised, or in Latin letters
  [[nodiscard]] std::string plain(std::string_view normal) const;

  /// The letters for which people type this one: х stands for х and ҳ, ҳ only for itself.
  [[nodiscard]] Letters meant_by(char32_t letter) const;
  /// ъ and ь, which people leave out.
  [[nodiscard]] Letters left_out() const { return folding_.sources(0); }

 private:
  void repair_line(std::string_view line, const LetterMap* map, std::uint32_t begin,
                   const OffsetMap& before, FilteredText& result) const;
  [[nodiscard]] const LetterMap* map_of(std::string_view line) const;

  LetterMap font_b_, font_c_, damaged_, look_alikes_, folding_;
  Letters foreign_;
  LatinTyping latin_;
};

}  // namespace panoh::analysis
