// SPDX-License-Identifier: GPL-2.0-or-later
// The start page: what this is, the box, doors to what there is, topics.
#include <algorithm>
#include <array>

#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/start_fields.hpp"
#include "server/pages/wording.hpp"
#include "server/query/addresses.hpp"

namespace panoh::pages {
namespace {

constexpr std::size_t kMostTopics = 14;

const std::vector<query::FacetValue>& facet(const Holdings& holdings, std::string_view name) {
  static const std::vector<query::FacetValue> kNone;
  for (const query::Facet& facet : holdings.facets) {
    if (facet.name == name) return facet.values;
  }
  return kNone;
}

unsigned count_of(const Holdings& holdings, std::string_view kind) {
  for (const query::FacetValue& value : facet(holdings, "kind")) {
    if (value.value == kind) return value.count;
  }
  return 0;
}

Fields::List topics(Language ui, const Holdings& holdings) {
  Fields::List list;
  for (const query::FacetValue& value : facet(holdings, "topic")) {
    if (list.size() == kMostTopics) break;
    query::SearchRequest request;
    request.filters.topics = {value.value};
    Fields item;
    item.text("label", label_of(holdings.catalogue, "topic", value.value, ui))
        .text("href", query::search_address(ui, request));
    list.push_back(std::move(item));
  }
  return list;
}

struct Door {
  std::string_view key;  ///< of the texts: "door.law.title", "door.law.says"
  std::string href;
  std::string count;
};

Fields to_fields(const Texts& texts, const Door& door) {
  Fields fields;
  fields.text("title", texts.text(std::string(door.key) + ".title"))
      .text("says", texts.text(std::string(door.key) + ".says"))
      .text("href", door.href)
      .text("count", door.count);
  return fields;
}

std::string kind_search(Language ui, std::string_view kind) {
  query::SearchRequest request;
  request.filters.kinds = {std::string(kind)};
  return query::search_address(ui, request);
}

/// Only to what is there.
Fields::List doors(const Texts& texts, const Holdings& holdings) {
  const Language ui = texts.language();
  Fields::List list;
  list.push_back(to_fields(texts, {"door.law", page_address(ui, "works"),
                                   texts.count("count.works", holdings.catalogue.works.size())}));
  if (const unsigned count = count_of(holdings, "indicator"); count != 0) {
    list.push_back(to_fields(texts, {"door.indicator", page_address(ui, "indicators"),
                                     texts.count("count.indicators", count)}));
    list.push_back(to_fields(texts, {"door.checklist", page_address(ui, "checklist"), {}}));
  }
  const unsigned practice = count_of(holdings, "practice") + count_of(holdings, "training");
  if (practice != 0) {
    list.push_back(to_fields(texts, {"door.practice", page_address(ui, "practice"),
                                     texts.count("count.entries", practice)}));
  }
  if (const unsigned count = count_of(holdings, "guide"); count != 0) {
    list.push_back(to_fields(
        texts, {"door.guide", kind_search(ui, "guide"), texts.count("count.provisions", count)}));
  }
  if (const unsigned count = count_of(holdings, "statistic"); count != 0) {
    list.push_back(to_fields(texts, {"door.statistic", page_address(ui, "statistics"),
                                     texts.count("count.series", count)}));
  }
  return list;
}

}  // namespace

std::string start_html(const Site& site, Language ui, const Holdings& holdings) {
  const Texts& texts = site.texts(ui);
  Fields fields;
  fields
      .text("holdings",
            texts.fill("start.holdings",
                       {{"provisions", texts.count("count.provisions", holdings.provisions)},
                        {"works", texts.count("count.in-works", holdings.catalogue.works.size())}}))
      .list("doors", doors(texts, holdings))
      .flag("has_topics", !facet(holdings, "topic").empty())
      .list("topics", topics(ui, holdings));
  Frame frame{.title = texts.text("start.title"),
              .address = [](Language language) { return page_address(language, ""); }};
  frame.box = false;
  return render_page(site, ui, "start", frame, std::move(fields));
}

query::Answer start(query::Call& call, const Site& site) {
  const index::Snapshot& snapshot = call.searcher.snapshot();
  query::SearchRequest everything;
  everything.facets = true;
  everything.per_page = 1;
  everything.ui = call.ui;
  auto results = call.searcher.search(everything);
  if (!results) return tl::unexpected(results.error());
  return html_reply(start_html(site, call.ui,
                               {.catalogue = snapshot.catalogue,
                                .provisions = snapshot.provisions,
                                .versions = snapshot.documents,
                                .facets = std::move(results->facets)}));
}

}  // namespace panoh::pages
