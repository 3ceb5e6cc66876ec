// SPDX-License-Identifier: GPL-2.0-or-later
// Series of figures by hand, one for each way in which a page can show them.
#pragma once

#include <vector>

#include "indexer/model/series.hpp"

namespace panoh::pages::sample {

/// "stat-years": a line with a gap. "stat-parts": bars, of women and men. "stat-changes": bars that
/// fall. "stat-words": no number. "stat-nothing": no row.
std::vector<model::Series> all_series();

/// One of them.
model::Series series(std::string_view id);

}  // namespace panoh::pages::sample
