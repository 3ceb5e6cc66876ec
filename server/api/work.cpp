// SPDX-License-Identifier: GPL-2.0-or-later
// /api/v1/works/{work}: one work with what it is, where it was taken from, and its contents list.
#include <algorithm>

#include "indexer/model/provision_json.hpp"
#include "server/api/endpoints.hpp"
#include "server/api/find.hpp"
#include "server/api/reply.hpp"
#include "server/api/work_json.hpp"

namespace panoh::api {
namespace {

void write_parties(JsonWriter& json, const model::Work& work) {
  json.begin_array("parties");
  for (const model::Party& party : work.parties) {
    json.begin_object();
    json.member("country", party.country);
    json.member("action", party.action);
    json.member_or_null("date", party.date.iso());
    json.end_object();
  }
  json.end_array();
}

void write_amendments(JsonWriter& json, const model::Work& work) {
  json.begin_array("amendments");
  for (const model::Amendment& amendment : work.amendments) {
    json.begin_object();
    json.member_or_null("date", amendment.date.iso());
    json.member_or_null("number", amendment.number);
    json.end_object();
  }
  json.end_array();
}

/// Those of all languages, each address once.
std::vector<model::Source> all_sources(const index::CatalogueWork& work) {
  std::vector<model::Source> sources;
  for (const auto& [language, expression] : work.expressions) {
    for (const model::Source& source : expression.sources) {
      const bool known = std::any_of(sources.begin(), sources.end(),
                                     [&](const auto& other) { return other.href == source.href; });
      if (!known) sources.push_back(source);
    }
  }
  return sources;
}

void write_expressions(JsonWriter& json, const index::CatalogueWork& work) {
  json.begin_object("expressions");
  for (const auto& [language, expression] : work.expressions) {
    json.begin_object(two_letter(language));
    json.member("akn", expression.frbr_uri);
    json.member_or_null("date", expression.date.iso());
    json.member("title_official", expression.title_official);
    json.member_or_null("official_url", expression.official_url);
    json.end_object();
  }
  json.end_object();
}

void write_details(JsonWriter& json, const index::CatalogueWork& work, Language ui) {
  json.member_or_null("issuer", work.issuer(ui));
  json.member_or_null("gazette", work.gazette(ui));
  write_parties(json, work.work);
  write_amendments(json, work.work);
  write_expressions(json, work);
  model::write_sources(json, all_sources(work));
  write_by_language(json, "note", work, [](const auto& expression) { return expression.note; });
}

void write_contents(JsonWriter& json, const index::CatalogueWork& work,
                    const index::Contents& contents, Language ui) {
  json.begin_array("contents");
  for (const index::ContentsEntry& entry : contents) {
    json.begin_object();
    write_contents_entry(json, work, entry, ui);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

query::Answer work(query::Call& call) {
  const auto allowed = allow_parameters(call.parameters, {});
  if (!allowed) return tl::unexpected(allowed.error());
  const auto found = find_work(call.searcher.snapshot().catalogue, call.captures.at(0));
  if (!found) return tl::unexpected(found.error());
  const auto contents = call.searcher.contents(**found);
  if (!contents) return tl::unexpected(contents.error());
  JsonWriter json;
  json.begin_object();
  write_work(json, **found, call.ui);
  write_details(json, **found, call.ui);
  write_contents(json, **found, *contents, call.ui);
  json.end_object();
  return json_reply(json.take());
}

}  // namespace panoh::api
