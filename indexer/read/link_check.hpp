// SPDX-License-Identifier: GPL-2.0-or-later
// Where metadata leads from provision to provision. References inside texts: corpus_check.
#pragma once

#include "indexer/read/finding.hpp"

namespace panoh::read {

/// All rules below, in this order.
[[nodiscard]] Findings check_links(const Corpus& corpus);

/// panoh:evidences names provisions of the corpus.
[[nodiscard]] Findings check_evidences(const Corpus& corpus);

/// An indicator supports at least one Tajik and one international provision.
[[nodiscard]] Findings check_indicators(const Corpus& corpus);

/// panoh:sameAs names another provision of the corpus, which names this one.
[[nodiscard]] Findings check_same(const Corpus& corpus);

/// panoh:related names a provision, a term, a series or a work of the corpus.
[[nodiscard]] Findings check_related(const Corpus& corpus);

}  // namespace panoh::read
