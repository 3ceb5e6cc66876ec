// SPDX-License-Identifier: GPL-2.0-or-later
// A term base for the page tests.
#pragma once

#include <vector>

#include "indexer/model/term.hpp"

namespace panoh::pages::sample {

/// Three concepts; the Tajik terms begin with С, Ғ and Г, one has a superseded term beside it.
std::vector<model::TermEntry> terms();

}  // namespace panoh::pages::sample
