// SPDX-License-Identifier: GPL-2.0-or-later
// corpus/topics.xml (SKOS in RDF/XML) → concepts.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/base/result.hpp"
#include "indexer/model/concept.hpp"

namespace panoh::read {

/// @return concepts in the order of the file
/// @error XmlInvalid, DocumentInvalid: names the file and the concept
[[nodiscard]] Result<std::vector<model::Concept>> read_skos(std::string_view xml,
                                                            std::string_view file);

}  // namespace panoh::read
