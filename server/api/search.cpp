// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/api/search.hpp"

#include <algorithm>
#include <optional>

#include "indexer/base/json_writer.hpp"
#include "server/api/citation_json.hpp"
#include "server/api/endpoints.hpp"
#include "server/api/links.hpp"
#include "server/api/reply.hpp"
#include "server/query/addresses.hpp"

namespace panoh::api {
namespace {

void write_languages(JsonWriter& json, std::string_view key,
                     const std::vector<Language>& languages) {
  json.begin_array(key);
  for (const Language language : languages) json.value(two_letter(language));
  json.end_array();
}

void write_expansions(JsonWriter& json, const std::vector<query::Expansion>& expansions) {
  json.begin_array("expansions");
  for (const query::Expansion& expansion : expansions) {
    json.begin_object();
    json.member("from", expansion.from);
    json.member("kind", query::name(expansion.kind));
    json.strings("to", expansion.to);
    json.end_object();
  }
  json.end_array();
}

void write_cited(JsonWriter& json, const std::vector<query::Citation>& citations, Language ui) {
  if (citations.empty()) {
    json.key("citation");
    return json.null();
  }
  json.begin_object("citation");
  write_citation(json, citations.front(), ui);
  json.end_object();
}

void write_query(JsonWriter& json, const query::Understanding& query, std::string_view text,
                 Language ui) {
  json.begin_object("query");
  json.member("text", text);
  write_languages(json, "languages", query.languages);
  json.member("typing", query.typing);
  json.member("understood", query.understood);
  json.member_or_null("corrected", query.corrected);
  json.strings("repairs", query.repairs);
  write_cited(json, query.citations, ui);
  json.strings("not_in_corpus", query.elsewhere);
  write_expansions(json, query.expansions);
  json.end_object();
}

void write_path(JsonWriter& json, const model::Provision& provision) {
  json.begin_array("path");
  for (const std::string& step : provision.path) json.value(step);
  if (!provision.label.empty()) json.value(provision.label);
  json.end_array();
}

void write_snippet(JsonWriter& json, const query::MarkedText& snippet) {
  json.member("snippet_html", query::to_html(snippet));
  json.member("snippet_text", snippet.text);
  json.begin_array("marks");
  for (const auto& [begin, end] : query::code_point_marks(snippet)) {
    json.begin_array();
    json.value(begin);
    json.value(end);
    json.end_array();
  }
  json.end_array();
}

void write_matched(JsonWriter& json, const std::vector<query::Matched>& matched) {
  json.begin_array("matched");
  for (const query::Matched& match : matched) {
    json.begin_object();
    json.member("term", match.term);
    json.member("how", query::name(match.how));
    json.end_object();
  }
  json.end_array();
}

/// Why the hit stands where it stands.
void write_explanation(JsonWriter& json, const query::Explanation& why, unsigned rank) {
  json.begin_object("explanation");
  json.member("rank", rank);
  json.begin_array("terms");
  for (const query::ExplainedTerm& term : why.terms) {
    json.begin_object();
    json.member("term", term.term);
    json.member("how", query::name(term.how));
    json.begin_array("places");
    for (const query::Place place : term.places) json.value(query::name(place));
    json.end_array();
    json.member("share", why.words > 0 ? std::min(1.0, term.weight / why.words) : 0);
    json.end_object();
  }
  json.end_array();
  json.member("words", why.words);
  json.member("authority", why.authority);
  json.member("country", why.country);
  json.member("nearness", why.nearness);
  json.end_object();
}

void write_also(JsonWriter& json, const query::Hit& hit) {
  if (hit.also.empty()) return;
  json.begin_array("also");
  for (const query::AlsoHit& same : hit.also) json.value(same.id);
  json.end_array();
}

void write_state(JsonWriter& json, const query::Hit& hit) {
  json.member("text_status", model::name(hit.text_status));
  json.member("review", model::name(hit.provision.review));
  json.member("in_force", hit.in_force);
  json.member_or_null("date", hit.date);
}

void write_hit(JsonWriter& json, const query::Hit& hit, Language ui) {
  json.member("id", hit.provision.id);
  json.member("kind", hit.provision.kind);
  json.member("country", hit.country);
  json.member("work", hit.work);
  json.member("num", hit.provision.num);
  json.member("eid", hit.provision.eid);
  json.member("lang", two_letter(hit.language));
  write_languages(json, "langs", hit.languages);
  json.member("title", hit.title);
  json.member("heading", hit.provision.heading);
  write_path(json, hit.provision);
  write_state(json, hit);
  write_snippet(json, hit.snippet);
  write_matched(json, hit.matched);
  if (hit.cited) json.member("cited", true);
  write_also(json, hit);
  if (hit.provision.kind == "indicator") {
    json.strings("concepts", hit.provision.concepts);
    json.strings("evidences", hit.provision.evidences);
  }
  json.member("url", query::provision_address(ui, hit.work, hit.provision.num));
  json.member("akn", hit.akn);
  json.member("score", hit.score);
}

void write_results(JsonWriter& json, const query::ResultPage& page, Language ui) {
  unsigned rank = (page.page - 1) * page.per_page;
  json.begin_array("results");
  for (const query::Hit& hit : page.hits) {
    json.begin_object();
    write_hit(json, hit, ui);
    ++rank;
    if (hit.explanation) write_explanation(json, *hit.explanation, rank);
    json.end_object();
  }
  json.end_array();
}

void write_facets(JsonWriter& json, const std::vector<query::Facet>& facets) {
  json.begin_object("facets");
  for (const query::Facet& facet : facets) {
    json.begin_array(facet.name);
    for (const query::FacetValue& value : facet.values) {
      json.begin_object();
      json.member("value", value.value);
      json.member("label", value.label);
      json.member("count", value.count);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace

std::string search_json(const query::ResultPage& page, const query::SearchRequest& request,
                        Language ui, const View& view) {
  const bool more = page.total > std::uint64_t{page.page} * page.per_page;
  JsonWriter json;
  json.begin_object();
  write_query(json, page.query, request.text, ui);
  json.member("total", page.total);
  json.member("total_exact", page.total_exact);
  json.member("page", page.page);
  json.member("per_page", page.per_page);
  json.member("took_ms", page.took_ms);
  write_results(json, page, ui);
  write_facets(json, page.facets);
  json.strings("suggestions", page.suggestions);
  write_links(json, view.path, request, more, view.extra);
  json.end_object();
  return json.take();
}

query::Answer search(query::Call& call) {
  const auto request = query::parse_request(call.parameters, call.ui, query::Strictness::Api);
  if (!request) return tl::unexpected(request.error());
  const auto page = call.searcher.search(*request);
  if (!page) return tl::unexpected(page.error());
  return json_reply(search_json(*page, *request, call.ui));
}

}  // namespace panoh::api
