// SPDX-License-Identifier: GPL-2.0-or-later
// The series of figures as a work of its own, so that figures are found like provisions: one
// provision a series, one expression a language. Pages show them from the series themselves.
#pragma once

#include <vector>

#include "indexer/model/concept.hpp"
#include "indexer/model/series.hpp"
#include "indexer/model/work.hpp"

namespace panoh::read {

/// @param concepts  give the work its title ("kind/statistic") and the rows their words
/// @return          nothing when there are no series
[[nodiscard]] std::vector<model::Expression> statistics_expressions(
    const std::vector<model::Series>& series, const std::vector<model::Concept>& concepts);

}  // namespace panoh::read
