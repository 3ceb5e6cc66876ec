// SPDX-License-Identifier: GPL-2.0-or-later
// What a device keeps when a reader asks it to: which pages, and what offline.js searches when
// there is no network. Public texts only, the same for everybody.
#include <array>

#include "indexer/base/json_writer.hpp"
#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/provision_link.hpp"
#include "server/pages/start_fields.hpp"
#include "server/query/addresses.hpp"

namespace panoh::pages {
namespace {

constexpr unsigned kAll = 5000;  // more than any knowledge base has of these kinds
constexpr std::array<std::string_view, 7> kPages{"",         "indicators", "checklist", "practice",
                                                 "glossary", "about",      "offline"};

/// Notes and outlines are kept as pages; of the others the text in the list is enough.
bool has_page(const query::Hit& hit) {
  return hit.provision.kind == "practice" || hit.provision.kind == "training";
}

/// As the lists link to them.
std::string address_of(Language ui, const query::Hit& hit) {
  if (has_page(hit)) return page_address(ui, "practice/" + hit.provision.num);
  return listed_address(ui, hit.work, hit.provision);
}

void write_entry(JsonWriter& json, Language ui, const query::Hit& hit) {
  json.begin_object();
  json.member("url", address_of(ui, hit));
  json.member("kind", hit.provision.kind);
  json.member("heading", hit.provision.heading);
  json.begin_array("text");
  for (const model::Paragraph& paragraph : hit.provision.paragraphs) json.value(paragraph.text);
  json.end_array();
  json.strings("words", hit.provision.keywords);
  json.end_object();
}

}  // namespace

query::Answer offline_list(query::Call& call, const Site& site) {
  query::SearchRequest everything;
  everything.ui = call.ui;
  everything.filters.kinds = {"indicator", "practice", "training", "term"};
  everything.filters.languages = {call.ui};
  everything.per_page = kAll;
  everything.group = false;
  const auto found = call.searcher.search(everything);
  if (!found) return tl::unexpected(found.error());

  JsonWriter json;
  json.begin_object();
  json.member("saved", site.texts(call.ui).text("offline.saved-copy"));
  json.begin_array("pages");
  for (const std::string_view page : kPages) json.value(page_address(call.ui, page));
  for (const query::Hit& hit : found->hits) {
    if (has_page(hit)) json.value(address_of(call.ui, hit));
  }
  for (const StaticFile& file : site.static_files()) {
    if (file.address.starts_with("/static/")) json.value(file.address);
  }
  json.end_array();
  json.begin_array("entries");
  for (const query::Hit& hit : found->hits) write_entry(json, call.ui, hit);
  json.end_array();
  json.end_object();
  query::Reply reply;
  reply.content_type = query::kJson;
  reply.body = json.take();
  return reply;
}

std::string offline_html(const Site& site, Language ui) {
  Frame frame{.title = site.texts(ui).text("offline.title"),
              .address = [](Language language) { return page_address(language, "offline"); }};
  frame.box = false;
  Fields fields;
  fields.text("offline_js", std::string(site.static_address("offline.js")));
  return render_page(site, ui, "offline", frame, std::move(fields));
}

query::Answer offline(query::Call& call, const Site& site) {
  return html_reply(offline_html(site, call.ui));
}

}  // namespace panoh::pages
