// SPDX-License-Identifier: GPL-2.0-or-later
// Letter-for-letter tables of corpus/lang (look-alikes, legacy letters, folding).
#pragma once

#include <unordered_map>

#include "indexer/analysis/language_data.hpp"
#include "indexer/analysis/letters.hpp"

namespace panoh::analysis {

class LetterMap {
 public:
  /// Rows "letter<TAB>letter"; "-" in the second column drops the letter.
  /// @error DocumentInvalid: a cell is not one letter
  [[nodiscard]] static Result<LetterMap> read(const LanguageData& data, std::string_view file);

  void apply(Letters& letters) const;
  /// The letter itself when it is not in the table; 0 when it is dropped.
  [[nodiscard]] char32_t letter(char32_t from) const;
  /// What becomes this letter, by rising code; what is dropped for 0.
  [[nodiscard]] Letters sources(char32_t to) const;
  [[nodiscard]] bool contains(char32_t letter) const { return map_.contains(letter); }

 private:
  static constexpr char32_t kDropped = 0;
  std::unordered_map<char32_t, char32_t> map_;
};

}  // namespace panoh::analysis
