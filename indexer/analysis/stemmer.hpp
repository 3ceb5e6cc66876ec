// SPDX-License-Identifier: GPL-2.0-or-later
// From a word as written to its levels. One class per language behind one interface.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/analysis/language_data.hpp"
#include "indexer/analysis/word_forms.hpp"
#include "indexer/model/language.hpp"

namespace panoh::analysis {

class Stemmer {
 public:
  virtual ~Stemmer() = default;

  /// All levels of one word. @param word NFC, any case, as it stands in the text
  /// @thread const and without hidden state: may be shared
  [[nodiscard]] virtual WordForms forms(std::string_view word) const = 0;
};

/// @error DocumentInvalid: a table has a line that cannot be read; names file and line
[[nodiscard]] Result<std::unique_ptr<Stemmer>> make_stemmer(Language language,
                                                            const LanguageData& data);

}  // namespace panoh::analysis
