// SPDX-License-Identifier: GPL-2.0-or-later
// The term base as a work of its own, so that terms are found and shown like provisions: one
// provision a concept, one expression a language. Persian terms are searched, not shown.
#pragma once

#include <vector>

#include "indexer/model/concept.hpp"
#include "indexer/model/term.hpp"
#include "indexer/model/work.hpp"

namespace panoh::read {

/// @param concepts  give the rows their labels: "term-row/synonyms", "term-row/superseded", …
/// @return          nothing for an empty term base
[[nodiscard]] std::vector<model::Expression> glossary_expressions(
    const model::TermBase& base, const std::vector<model::Concept>& concepts);

}  // namespace panoh::read
