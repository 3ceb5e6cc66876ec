// SPDX-License-Identifier: GPL-2.0-or-later
// /api/v1/glossary: concepts with their terms in every language, all or those that a search finds.
#include <algorithm>

#include "indexer/model/series.hpp"
#include "server/api/endpoints.hpp"
#include "server/api/links.hpp"
#include "server/api/reply.hpp"
#include "server/query/addresses.hpp"
#include "server/query/term_search.hpp"

namespace panoh::api {
namespace {

using Entries = std::vector<const model::TermEntry*>;

constexpr std::string_view kWork = "glossary";

void write_term(JsonWriter& json, const model::Term& term, Language ui) {
  json.begin_object();
  json.member("text", term.text);
  json.member("lang", term.language);
  json.member("status", model::name(term.status));
  json.member("type", model::name(term.type));
  json.member("review", model::name(term.review));
  json.member_or_null("note", model::text_in(term.notes, ui));
  json.end_object();
}

void write_entry(JsonWriter& json, const model::TermEntry& entry, Language ui) {
  json.begin_object();
  json.member("id", entry.id);
  json.member("url", query::provision_address(ui, kWork, entry.id));
  json.begin_array("terms");
  for (const model::Term& term : entry.terms) write_term(json, term, ui);
  json.end_array();
  json.end_object();
}

std::string glossary_json(const Entries& entries, std::size_t total,
                          const query::SearchRequest& request) {
  JsonWriter json;
  json.begin_object();
  json.member("total", total);
  json.member("page", request.page);
  json.member("per_page", request.per_page);
  json.begin_array("results");
  for (const model::TermEntry* entry : entries) write_entry(json, *entry, request.ui);
  json.end_array();
  write_links(json, "/api/v1/glossary", request,
              total > std::uint64_t{request.page} * request.per_page);
  json.end_object();
  return json.take();
}

Entries page_of(const std::vector<model::TermEntry>& terms, const query::SearchRequest& request) {
  Entries entries;
  const std::size_t begin = std::size_t{request.page - 1} * request.per_page;
  const std::size_t end = std::min(begin + request.per_page, terms.size());
  for (std::size_t at = begin; at < end; ++at) entries.push_back(&terms[at]);
  return entries;
}

}  // namespace

query::Answer glossary(query::Call& call) {
  const auto allowed = allow_parameters(call.parameters, {"q", "page", "per_page"});
  if (!allowed) return tl::unexpected(allowed.error());
  const auto asked = query::parse_request(call.parameters, call.ui, query::Strictness::Api);
  if (!asked) return tl::unexpected(asked.error());
  const index::Catalogue& catalogue = call.searcher.snapshot().catalogue;
  if (asked->text.empty()) {
    return json_reply(
        glossary_json(page_of(catalogue.terms, *asked), catalogue.terms.size(), *asked));
  }
  const auto found = query::find_terms(call.searcher, *asked);
  if (!found) return tl::unexpected(found.error());
  return json_reply(glossary_json(found->entries, found->total, *asked));
}

}  // namespace panoh::api
