// SPDX-License-Identifier: GPL-2.0-or-later
// Practice notes by topic, and training outlines with their length and audience.
#include <fmt/format.h>

#include <algorithm>

#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/practice_fields.hpp"
#include "server/pages/provision_link.hpp"
#include "server/pages/wording.hpp"

namespace panoh::pages {
namespace {

using query::Hit;

constexpr std::string_view kPage = "practice";
constexpr unsigned kAll = 500;  // more than any knowledge base has; they stand on one page

bool is_training(const Hit& hit) { return hit.provision.kind == "training"; }

/// Outlines are one group; a note stands under the first of its topics.
std::string group_name(const Texts& texts, const PracticeView& view, const Hit& hit) {
  if (is_training(hit)) return texts.text("door.training.title");
  const Language ui = texts.language();
  if (!view.topic.empty()) return label_of(view.catalogue, "topic", view.topic, ui);
  for (const std::string& id : hit.provision.concepts) {
    if (id.starts_with("topic/")) return view.catalogue.label(id, ui);
  }
  return texts.text("door.practice.title");
}

Fields entry(Language ui, const PracticeView& view, const Hit& hit) {
  Fields fields;
  fields.text("lang", foreign(hit.language, ui))
      .text("href", page_address(ui, fmt::format("{}/{}", kPage, hit.provision.num)))
      .text("heading_html", query::to_html(hit.heading));
  add_handout_item(view.handout, hit.provision.id, fields);
  // An outline begins with its length, the size of the group and its audience.
  if (is_training(hit) && !hit.provision.paragraphs.empty()) {
    fields.text("about", hit.provision.paragraphs.front().text);
  }
  return fields;
}

/// In the order of their first entries.
Fields::List groups(const Texts& texts, const PracticeView& view) {
  std::vector<std::pair<std::string, Fields::List>> found;
  for (const Hit& hit : view.hits) {
    const std::string name = group_name(texts, view, hit);
    auto group = std::find_if(found.begin(), found.end(),
                              [&name](const auto& one) { return one.first == name; });
    if (group == found.end()) group = found.insert(found.end(), {name, {}});
    group->second.push_back(entry(texts.language(), view, hit));
  }
  Fields::List list;
  for (auto& [name, entries] : found) {
    Fields fields;
    fields.text("name", name).list("entries", std::move(entries));
    list.push_back(std::move(fields));
  }
  return list;
}

Fields::List topic_pick(const Texts& texts, const PracticeView& view) {
  Fields::List options;
  for (const query::Facet& facet : view.facets) {
    if (facet.name != "topic") continue;
    for (const query::FacetValue& value : facet.values) {
      Fields option;
      option.text("value", value.value)
          .text("label", label_of(view.catalogue, "topic", value.value, texts.language()))
          .flag("chosen", value.value == view.topic);
      options.push_back(std::move(option));
    }
  }
  if (options.empty()) return {};
  Fields pick;
  pick.text("name", "topic")
      .text("legend", texts.text("filter.topic"))
      .list("options", std::move(options));
  Fields::List picks;
  picks.push_back(std::move(pick));
  return picks;
}

}  // namespace

Fields practice_fields(const Site& site, Language ui, const PracticeView& view) {
  const Texts& texts = site.texts(ui);
  Fields fields;
  fields.text("q", view.text)
      .text("total", texts.count("count.entries", view.hits.size()))
      .flag("none", view.hits.empty())
      .list("picks", topic_pick(texts, view))
      .list("groups", groups(texts, view));
  fields.flag("narrowed", !view.text.empty() || !view.topic.empty());
  add_handout(view.handout, fields);
  return fields;
}

std::string practice_html(const Site& site, Language ui, const PracticeView& view) {
  Frame frame{.title = site.texts(ui).text("practice.title")};
  frame.box = false;
  frame.form_page = kPage;
  return render_page(site, ui, kPage, frame, practice_fields(site, ui, view));
}

query::Answer practice(query::Call& call, const Site& site) {
  const query::Parameters sent = unless_dropped(call.parameters);
  query::Parameters asked;
  for (const char* name : {"q", "topic"}) {
    if (const auto value = sent.first(name)) asked.add(name, std::string(*value));
  }
  auto request = query::parse_request(asked, call.ui, query::Strictness::Page);
  if (!request) return tl::unexpected(request.error());
  request->filters.kinds = {"practice", "training"};
  request->per_page = kAll;
  request->facets = true;
  auto results = call.searcher.search(*request);
  if (!results) return tl::unexpected(results.error());
  return html_reply(practice_html(
      site, call.ui,
      {.catalogue = call.searcher.snapshot().catalogue,
       .text = request->text,
       .topic = request->filters.topics.empty() ? std::string() : request->filters.topics.front(),
       .hits = std::move(results->hits),
       .facets = std::move(results->facets),
       .handout = carried_by(call.parameters)}));
}

query::Answer practice_note(query::Call& call, const Site& site) {
  const std::string num = call.captures.at(0);
  for (const index::CatalogueWork& work : call.searcher.snapshot().catalogue.works) {
    if (work.work.kind != "practice" && work.work.kind != "training") continue;
    const auto contents = call.searcher.contents(work);
    if (!contents) return tl::unexpected(contents.error());
    if (find_entry(*contents, num) == nullptr) continue;
    call.captures = {work.work.id, num};
    return provision(call, site);
  }
  return fail(ErrorCode::NotFound, "no such note: " + num);
}

}  // namespace panoh::pages
