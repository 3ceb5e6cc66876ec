// SPDX-License-Identifier: GPL-2.0-or-later
// What the analysis tests share: the real tables of corpus/lang and the TSV files beside the tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer_registry.hpp"

namespace panoh::analysis {

/// The registry over corpus/lang, read once.
const AnalyzerRegistry& registry();

/// Rows of a file in this folder, its heading left out.
std::vector<std::vector<std::string>> read_tsv(std::string_view file);

/// Tokens as "normal@position", the joined ones with a "+".
std::string listed(Analyzer& analyzer, std::string_view text);

}  // namespace panoh::analysis
