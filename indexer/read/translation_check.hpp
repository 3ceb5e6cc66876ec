// SPDX-License-Identifier: GPL-2.0-or-later
// What the languages of a summary must have in common beside their eIds (corpus_check): metadata
// and figures. Official texts are exempt: each is what its publisher made of it.
#pragma once

#include "indexer/read/finding.hpp"

namespace panoh::read {

/// All rules below, in this order.
[[nodiscard]] Findings check_translations(const Corpus& corpus);

/// A provision has the same concepts, evidences, variants, links and review in every language, and
/// a heading and a number in all or none.
[[nodiscard]] Findings check_metadata(const Corpus& corpus);

/// Every number of a Russian or Tajik heading, row or note stands in the English one.
[[nodiscard]] Findings check_numbers(const Corpus& corpus);

}  // namespace panoh::read
