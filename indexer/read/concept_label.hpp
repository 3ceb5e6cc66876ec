// SPDX-License-Identifier: GPL-2.0-or-later
// Labels of the value lists, for provisions that are made from tables and terms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/model/concept.hpp"

namespace panoh::read {

/// @param id  "kind/statistic"
/// @return    empty: no such concept, or none in the language
[[nodiscard]] std::string concept_label(const std::vector<model::Concept>& concepts,
                                        std::string_view id, Language language);

}  // namespace panoh::read
