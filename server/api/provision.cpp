// SPDX-License-Identifier: GPL-2.0-or-later
// /api/v1/works/{work}/{num}: one provision in all its languages.
#include <algorithm>
#include <vector>

#include "indexer/model/provision_json.hpp"
#include "server/api/endpoints.hpp"
#include "server/api/find.hpp"
#include "server/api/reply.hpp"
#include "server/api/work_json.hpp"
#include "server/query/addresses.hpp"
#include "server/query/relations.hpp"

namespace panoh::api {
namespace {

using Versions = std::vector<index::StoredProvision>;

void write_version(JsonWriter& json, const index::CatalogueWork& work,
                   const index::StoredProvision& version) {
  json.begin_object();
  json.member("lang", two_letter(version.language));
  const auto expression = work.expressions.find(version.language);
  if (expression != work.expressions.end()) {
    json.member("akn", portion_address(expression->second, version.provision.eid));
    json.member("title", expression->second.title);
    json.member_or_null("date", expression->second.date.iso());
    json.member("text_status", model::name(expression->second.text_status));
  }
  model::write_provision_text(json, version.provision);
  json.end_object();
}

void write_versions(JsonWriter& json, const index::CatalogueWork& work, const Versions& versions) {
  json.begin_array("langs");
  for (const auto& version : versions) json.value(two_letter(version.language));
  json.end_array();
  json.begin_array("versions");
  for (const auto& version : versions) write_version(json, work, version);
  json.end_array();
}

void write_concepts(JsonWriter& json, const index::Catalogue& catalogue,
                    const model::Provision& provision) {
  json.begin_array("concepts");
  for (const std::string& id : provision.concepts) {
    const model::Concept* known = catalogue.find_concept(id);
    json.begin_object();
    json.member("id", id);
    write_by_language(json, "labels", known ? known->labels : std::map<Language, std::string>{});
    json.end_object();
  }
  json.end_array();
}

/// Provisions as links into the API.
void write_links(JsonWriter& json, std::string_view name, const Versions& provisions, Language ui) {
  json.begin_array(name);
  for (const auto& [work, language, provision] : provisions) {
    json.begin_object();
    json.member("id", provision.id);
    json.member("heading", provision.heading);
    json.member("lang", two_letter(language));
    json.member("api", "/api/v1/works/" + query::percent_encode(work) + "/" +
                           query::percent_encode(provision.num));
    json.member("url", query::provision_address(ui, work, provision.num));
    json.end_object();
  }
  json.end_array();
}

void write_relations(JsonWriter& json, const query::Relations& relations, Language ui) {
  write_links(json, "evidences", relations.evidences, ui);
  write_links(json, "evidenced_by", relations.evidenced_by, ui);
  write_links(json, "same_as", relations.same_as, ui);
  write_links(json, "related", relations.related, ui);
  write_links(json, "related_by", relations.related_by, ui);
  write_links(json, "cited_by", relations.cited_by, ui);
}

/// What a reply is made from.
struct Found {
  const index::CatalogueWork& work;
  const index::Contents& contents;  ///< of the work
  std::size_t place;                ///< in the contents
  const Versions& versions;
  const query::Relations& relations;
};

void write_neighbour(JsonWriter& json, std::string_view key, const Found& found, std::size_t place,
                     Language ui) {
  json.key(key);
  // Before the first, the place has wrapped round to the largest number.
  if (place >= found.contents.size()) return json.null();
  json.begin_object();
  write_contents_entry(json, found.work, found.contents[place], ui);
  json.end_object();
}

std::string provision_json(const index::Catalogue& catalogue, const Found& found, Language ui) {
  const index::CatalogueWork& work = found.work;
  const model::Provision& first = found.versions.front().provision;
  JsonWriter json;
  json.begin_object();
  json.member("id", first.id);
  json.member("kind", first.kind);
  json.member("country", work.work.country);
  json.member("work", work.work.id);
  json.member("num", first.num);
  json.member("eid", first.eid);
  json.member("url", query::provision_address(ui, work.work.id, first.num));
  write_versions(json, work, found.versions);
  write_concepts(json, catalogue, first);
  write_relations(json, found.relations, ui);
  json.begin_array("sources");
  for (const std::string& address : first.sources) json.value(address);
  json.end_array();
  write_neighbour(json, "previous", found, found.place - 1, ui);
  write_neighbour(json, "next", found, found.place + 1, ui);
  json.end_object();
  return json.take();
}

}  // namespace

query::Answer provision(query::Call& call) {
  const auto allowed = allow_parameters(call.parameters, {});
  if (!allowed) return tl::unexpected(allowed.error());
  const index::Catalogue& catalogue = call.searcher.snapshot().catalogue;
  const auto work = find_work(catalogue, call.captures.at(0));
  if (!work) return tl::unexpected(work.error());
  const auto contents = call.searcher.contents(**work);
  if (!contents) return tl::unexpected(contents.error());
  const auto place = find_entry(**work, *contents, call.captures.at(1));
  if (!place) return tl::unexpected(place.error());
  const auto versions = call.searcher.provision((*contents)[*place].id);
  if (!versions) return tl::unexpected(versions.error());
  const auto relations = query::find_relations(call.searcher, versions->front(), call.ui);
  if (!relations) return tl::unexpected(relations.error());
  return json_reply(
      provision_json(catalogue, {**work, *contents, *place, *versions, *relations}, call.ui));
}

}  // namespace panoh::api
