// SPDX-License-Identifier: GPL-2.0-or-later
// Finds a provision of a work by its number, however that was written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "server/query/citation_elements.hpp"

namespace panoh::query {

struct FoundProvision {
  const index::ContentsEntry* entry = nullptr;  ///< nullptr: the corpus lacks it
  std::vector<std::string> groups;              ///< of CitedNumber::groups: those behind the number
};

[[nodiscard]] FoundProvision find_provision(const index::CatalogueWork& work,
                                            const CitedNumber& number);

/// Provisions from one number to another, "130" to "132" with all between, at most limit.
[[nodiscard]] std::vector<const index::ContentsEntry*> provisions_between(
    const index::CatalogueWork& work, std::string_view first, std::string_view last,
    std::size_t limit);

}  // namespace panoh::query
