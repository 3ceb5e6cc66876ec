// SPDX-License-Identifier: GPL-2.0-or-later
// Calls of endpoints over the small corpus, as server/http makes them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "server/query/endpoint.hpp"

namespace panoh::tests {

using Endpoint = query::Answer (*)(query::Call&);
using Pairs = std::vector<std::pair<std::string, std::string>>;

/// One index for all cases: building it is the slow part. Besides the small corpus it holds the
/// work "guide" with the indicator "ind-1", chapters, references, parties and a note, and the series
/// "stat-people" and "stat-cases".
[[nodiscard]] query::Searcher& searcher();
[[nodiscard]] std::filesystem::path index_folder();

[[nodiscard]] query::Answer call(Endpoint endpoint, std::vector<std::string> captures = {},
                                 Pairs parameters = {}, Language ui = Language::En);

/// The reply's body; fails the test when the answer is an error.
[[nodiscard]] nlohmann::ordered_json json(Endpoint endpoint, std::vector<std::string> captures = {},
                                          Pairs parameters = {}, Language ui = Language::En);

}  // namespace panoh::tests
