// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the languages of a summary say a concept with its terms. Stands here and not with the
// other checks (indexer/read) because terms are found by the stems of the analyzers.
#pragma once

#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/read/finding.hpp"

namespace panoh::index {

/// Where the English heading or rows of a summary have a term of a key concept (model::TermEntry),
/// the Russian and Tajik ones have a term of that concept too, in any inflection. Of words within a
/// longer term only the longer one counts. Official texts are exempt.
[[nodiscard]] read::Findings check_term_use(const read::Corpus& corpus,
                                            const analysis::AnalyzerRegistry& analyzers);

}  // namespace panoh::index
