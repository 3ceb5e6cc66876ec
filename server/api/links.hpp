// SPDX-License-Identifier: GPL-2.0-or-later
// Links from one page of a list to itself and its neighbours.
#pragma once

#include <string_view>

#include "indexer/base/json_writer.hpp"
#include "server/query/request.hpp"

namespace panoh::api {

/// Member "links" with self, next and prev; null where there is no such page. The interface
/// language stands in them, so that they give the same whatever Accept-Language they are asked
/// with.
/// @param path  "/api/v1/search"
/// @param more   results follow behind this page
/// @param extra  what this address takes beside the parameters of a search
void write_links(JsonWriter& json, std::string_view path, const query::SearchRequest& request,
                 bool more, const query::Parameters& extra = {});

}  // namespace panoh::api
