// SPDX-License-Identifier: GPL-2.0-or-later
// /api/v1/citation: paste a paragraph, get the provisions it cites.
#include <fmt/format.h>

#include <algorithm>

#include "indexer/base/utf8.hpp"
#include "server/api/citation_json.hpp"
#include "server/api/code_points.hpp"
#include "server/api/endpoints.hpp"
#include "server/api/reply.hpp"

namespace panoh::api {
namespace {

/// Of the provision, or the title of the act; in the wanted language, else in any.
Result<std::string> heading_of(query::Searcher& searcher, const query::CitedPlace& place,
                               Language ui) {
  if (!place.is_provision()) {
    const auto* work = searcher.snapshot().catalogue.find_work(place.work);
    return work != nullptr ? work->title(ui) : std::string();
  }
  const auto versions = searcher.provision(place.id);
  if (!versions) return tl::unexpected(versions.error());
  const auto own = std::ranges::find_if(
      *versions, [&](const index::StoredProvision& version) { return version.language == ui; });
  return (own != versions->end() ? *own : versions->front()).provision.heading;
}

}  // namespace

query::Answer citation(query::Call& call) {
  if (auto allowed = allow_parameters(call.parameters, {"text"}); !allowed) {
    return tl::unexpected(allowed.error());
  }
  const std::string text = utf8::repair(call.parameters.first("text").value_or(""));
  if (text.size() > query::kMaxCitedTextBytes) {
    return fail(ErrorCode::TooLarge,
                fmt::format("text has {} bytes, at most {} are read", text.size(),
                            query::kMaxCitedTextBytes),
                "send it in pieces");
  }
  const auto citations = call.searcher.citations(text);
  if (!citations) return tl::unexpected(citations.error());
  CodePoints code_points(text);
  JsonWriter json;
  json.begin_object();
  json.begin_array("citations");
  for (const query::Citation& found : *citations) {
    const auto heading = heading_of(call.searcher, found.place, call.ui);
    if (!heading) return tl::unexpected(heading.error());
    json.begin_object();
    json.member("begin", code_points.before(found.begin));
    json.member("end", code_points.before(found.end));
    json.member("heading", *heading);
    write_citation(json, found, call.ui);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json_reply(json.take());
}

}  // namespace panoh::api
