// SPDX-License-Identifier: GPL-2.0-or-later
// All addresses of the site and what the pages lend to the server's own
// replies.
#pragma once

#include <vector>

#include "server/http/presentation.hpp"
#include "server/http/route_table.hpp"
#include "server/pages/site.hpp"

namespace panoh::http {

/// @param site  outlives the routes
[[nodiscard]] std::vector<Route> site_routes(const pages::Site& site);
[[nodiscard]] Presentation site_presentation(const pages::Site& site);

}  // namespace panoh::http
