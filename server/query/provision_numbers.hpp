// SPDX-License-Identifier: GPL-2.0-or-later
// Finds a provision of a work by its number, however that was written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/model/work.hpp"
#include "server/query/citation_elements.hpp"
#include "server/query/known_provisions.hpp"

namespace panoh::query {

struct FoundProvision {
  std::string num;                  ///< as in the corpus; empty: the corpus lacks it
  std::vector<std::string> groups;  ///< of CitedNumber::groups: those behind the number
};

[[nodiscard]] FoundProvision find_provision(const KnownProvisions& provisions,
                                            const model::Work& work, const CitedNumber& number);

/// Numbers from one to another, "130" to "132" with all between, rising, at most limit.
[[nodiscard]] std::vector<std::string> provisions_between(const KnownProvisions& provisions,
                                                          const model::Work& work,
                                                          const CitedNumber& range,
                                                          std::size_t limit);

}  // namespace panoh::query
