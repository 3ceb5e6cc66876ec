// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/api/links.hpp"

#include "server/api/reply.hpp"

namespace panoh::api {
namespace {

std::string address(std::string_view path, query::SearchRequest request, unsigned page,
                    const query::Parameters& extra) {
  request.page = page;
  query::Parameters parameters = query::to_parameters(request);
  for (const auto& [name, value] : extra.pairs()) parameters.add(name, value);
  parameters.add(std::string{kInterfaceParameter}, std::string{two_letter(request.ui)});
  std::string text{path};
  return text.append("?").append(query::to_query_string(parameters));
}

}  // namespace

void write_links(JsonWriter& json, std::string_view path, const query::SearchRequest& request,
                 bool more, const query::Parameters& extra) {
  const unsigned page = request.page;
  const bool next = more && page < query::kMaxPage;
  json.begin_object("links");
  json.member("self", address(path, request, page, extra));
  json.member_or_null("next", next ? address(path, request, page + 1, extra) : std::string{});
  json.member_or_null("prev", page > 1 ? address(path, request, page - 1, extra) : std::string{});
  json.end_object();
}

}  // namespace panoh::api
