// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/concept_label.hpp"

#include <algorithm>

namespace panoh::read {

std::string concept_label(const std::vector<model::Concept>& concepts, std::string_view id,
                          Language language) {
  const auto found = std::find_if(concepts.begin(), concepts.end(),
                                  [id](const model::Concept& item) { return item.id == id; });
  if (found == concepts.end()) return {};
  const auto label = found->labels.find(language);
  return label == found->labels.end() ? std::string() : label->second;
}

}  // namespace panoh::read
