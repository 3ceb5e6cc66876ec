// SPDX-License-Identifier: GPL-2.0-or-later
// Suggestions for queries that are being typed, letter by letter, in process.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/base/result.hpp"
#include "tests/bench/queries.hpp"
#include "tests/bench/statistics.hpp"

namespace panoh::bench {

/// @param index  folder of our index
[[nodiscard]] Result<Measured> measure_suggesting(const std::vector<Query>& queries,
                                                  const std::filesystem::path& index);

}  // namespace panoh::bench
