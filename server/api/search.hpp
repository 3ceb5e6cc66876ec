// SPDX-License-Identifier: GPL-2.0-or-later
// The object of /api/v1/search, also printed by panoh-search --json.
#pragma once

#include <string>

#include "server/query/request.hpp"
#include "server/query/results.hpp"

namespace panoh::api {

/// Where the page's links lead: a view of a part of the knowledge base has its own address.
struct View {
  std::string_view path = "/api/v1/search";
  query::Parameters extra = {};  ///< beside those of a search
};

/// @param request  as it was asked for, without what a view adds to it
/// @param ui  language of the pages that the results' addresses lead to
/// @return    one line of JSON without a line end
/// @cost      some 35 µs for ten results with facets (20 KB)
[[nodiscard]] std::string search_json(const query::ResultPage& page,
                                      const query::SearchRequest& request, Language ui,
                                      const View& view = {});

}  // namespace panoh::api
