// SPDX-License-Identifier: GPL-2.0-or-later
// /api/v1/practice: a search among practice notes and training outlines.
#include "server/api/endpoints.hpp"
#include "server/api/reply.hpp"
#include "server/api/search.hpp"

namespace panoh::api {

query::Answer practice(query::Call& call) {
  const auto allowed = allow_parameters(call.parameters, {"q", "in", "topic", "page", "per_page"});
  if (!allowed) return tl::unexpected(allowed.error());
  const auto asked = query::parse_request(call.parameters, call.ui, query::Strictness::Api);
  if (!asked) return tl::unexpected(asked.error());
  query::SearchRequest request = *asked;
  request.filters.kinds = {"practice", "training"};
  const auto page = call.searcher.search(request);
  if (!page) return tl::unexpected(page.error());
  return json_reply(search_json(*page, *asked, call.ui, {.path = "/api/v1/practice"}));
}

}  // namespace panoh::api
