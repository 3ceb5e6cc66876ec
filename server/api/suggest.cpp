// SPDX-License-Identifier: GPL-2.0-or-later
// /api/v1/suggest: citations, names of acts, terms and headings for what is being typed.
#include "indexer/base/json_writer.hpp"
#include "indexer/base/utf8.hpp"
#include "server/api/endpoints.hpp"
#include "server/api/reply.hpp"

namespace panoh::api {

query::Answer suggest(query::Call& call) {
  const auto allowed = allow_parameters(call.parameters, {"q"});
  if (!allowed) return tl::unexpected(allowed.error());
  const auto request = query::parse_request(call.parameters, call.ui, query::Strictness::Api);
  if (!request) return tl::unexpected(request.error());
  const auto suggestions = call.searcher.suggest(request->text, call.ui);
  if (!suggestions) return tl::unexpected(suggestions.error());
  JsonWriter json;
  json.begin_object();
  json.begin_array("suggestions");
  for (const query::Suggestion& suggestion : *suggestions) {
    json.begin_object();
    json.member("text", suggestion.text);
    json.member("detail", suggestion.detail);
    json.member("kind", suggestion.kind);
    json.member("lang", two_letter(suggestion.language));
    json.member("url", suggestion.url);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json_reply(json.take());
}

}  // namespace panoh::api
