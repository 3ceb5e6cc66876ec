// SPDX-License-Identifier: GPL-2.0-or-later
// /api/v1/indicators: a search among indicators, with the filters that only they have.
#include <algorithm>
#include <array>

#include "server/api/endpoints.hpp"
#include "server/api/reply.hpp"
#include "server/api/search.hpp"
#include "server/query/indicator_filter.hpp"

namespace panoh::api {
namespace {

constexpr std::array<std::string_view, 5> kOwn{"form", "stage", "strength", "element", "who"};

query::Parameters of_search(const query::Parameters& all) {
  query::Parameters parameters;
  for (const auto& [name, value] : all.pairs()) {
    if (std::find(kOwn.begin(), kOwn.end(), name) == kOwn.end()) parameters.add(name, value);
  }
  return parameters;
}

}  // namespace

query::Answer indicators(query::Call& call) {
  const auto allowed = allow_parameters(call.parameters, {"q", "in", "form", "stage", "strength",
                                                          "element", "who", "page", "per_page"});
  if (!allowed) return tl::unexpected(allowed.error());
  const auto filter = query::parse_indicator_filter(call.parameters, query::Strictness::Api);
  if (!filter) return tl::unexpected(filter.error());
  const auto asked =
      query::parse_request(of_search(call.parameters), call.ui, query::Strictness::Api);
  if (!asked) return tl::unexpected(asked.error());
  query::SearchRequest request = *asked;
  request.filters = filter->filters();
  request.group = false;
  request.filters.languages = asked->filters.languages;
  const auto page = call.searcher.search(request);
  if (!page) return tl::unexpected(page.error());
  View view{.path = "/api/v1/indicators"};
  filter->add_to(view.extra);
  return json_reply(search_json(*page, *asked, call.ui, view));
}

}  // namespace panoh::api
