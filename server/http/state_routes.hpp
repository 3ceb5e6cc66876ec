// SPDX-License-Identifier: GPL-2.0-or-later
// /health, /ready, /version, /metrics: for those who run the server.
#pragma once

#include <string>
#include <vector>

#include "server/http/index_watcher.hpp"
#include "server/http/metrics.hpp"
#include "server/http/route_table.hpp"

namespace panoh::http {

/// @param watcher, metrics  outlive the routes
[[nodiscard]] std::vector<Route> state_routes(const IndexWatcher& watcher, const Metrics& metrics,
                                              std::string version, std::string build);

}  // namespace panoh::http
