// SPDX-License-Identifier: GPL-2.0-or-later
// All four levels of a Tajik word, however it was typed. The rules are in tajik_*.cpp,
// the word lists in corpus/lang/tg.
#pragma once

#include <memory>

#include "indexer/analysis/stemmer.hpp"

namespace panoh::analysis {

/// @error DocumentInvalid: a table has a line that cannot be read; names file and line
[[nodiscard]] Result<std::unique_ptr<Stemmer>> make_tajik_stemmer(const LanguageData& data);

}  // namespace panoh::analysis
