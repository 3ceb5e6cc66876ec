// SPDX-License-Identifier: GPL-2.0-or-later
// Indicators, notes and outlines by hand, as a search gives them.
#pragma once

#include <vector>

#include "server/query/results.hpp"

namespace panoh::pages::sample {

/// One of means that can support article 1 of the law, one of purpose and strong, one of act and
/// means that says the same as the first but is rated, one that names no element.
std::vector<query::Hit> indicators();

/// Two notes of different topics and an outline.
std::vector<query::Hit> practice();

}  // namespace panoh::pages::sample
