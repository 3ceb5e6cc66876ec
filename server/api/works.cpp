// SPDX-License-Identifier: GPL-2.0-or-later
// /api/v1/works: all works, by id, with filters.
#include <algorithm>
#include <vector>

#include "server/api/endpoints.hpp"
#include "server/api/links.hpp"
#include "server/api/reply.hpp"
#include "server/api/work_json.hpp"

namespace panoh::api {
namespace {

using Works = std::vector<const index::CatalogueWork*>;

bool admits(const std::vector<std::string>& wanted, const std::string& value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

Works choose(const index::Catalogue& catalogue, const query::Filters& filters) {
  Works chosen;
  for (const index::CatalogueWork& work : catalogue.works) {
    if (admits(filters.kinds, work.work.kind) && admits(filters.countries, work.work.country)) {
      chosen.push_back(&work);
    }
  }
  return chosen;
}

std::string works_json(const Works& works, const query::SearchRequest& request) {
  const std::size_t begin =
      std::min<std::size_t>(std::size_t{request.page - 1} * request.per_page, works.size());
  const std::size_t end = std::min(begin + request.per_page, works.size());
  JsonWriter json;
  json.begin_object();
  json.member("total", works.size());
  json.member("page", request.page);
  json.member("per_page", request.per_page);
  json.begin_array("results");
  for (std::size_t at = begin; at < end; ++at) {
    json.begin_object();
    write_work(json, *works[at], request.ui);
    json.end_object();
  }
  json.end_array();
  write_links(json, "/api/v1/works", request, end < works.size());
  json.end_object();
  return json.take();
}

}  // namespace

query::Answer works(query::Call& call) {
  const auto allowed = allow_parameters(call.parameters, {"kind", "country", "page", "per_page"});
  if (!allowed) return tl::unexpected(allowed.error());
  const auto request = query::parse_request(call.parameters, call.ui, query::Strictness::Api);
  if (!request) return tl::unexpected(request.error());
  const Works chosen = choose(call.searcher.snapshot().catalogue, request->filters);
  return json_reply(works_json(chosen, *request));
}

}  // namespace panoh::api
