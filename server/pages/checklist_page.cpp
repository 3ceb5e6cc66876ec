// SPDX-License-Identifier: GPL-2.0-or-later
// The worksheet: every indicator as a box to tick, by element and stage. There is no form and no
// name on any box: nothing of it can be sent.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "server/pages/endpoints.hpp"
#include "server/pages/indicator_fields.hpp"
#include "server/pages/indicator_picks.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/wording.hpp"
#include "server/query/addresses.hpp"

namespace panoh::pages {
namespace {

using query::Hit;

constexpr std::string_view kPage = "checklist";
constexpr std::string_view kPractice = "practice-notes";

bool is_rated(const Hit& hit) { return !values_of(hit.provision.concepts, "strength").empty(); }

/// Guides say the same thing in other words: once is enough, with its strength if a guide rates it.
std::set<std::string> once_each(const std::vector<Hit>& hits) {
  std::set<std::string> kept;
  std::set<std::string> said;
  for (const bool rated : {true, false}) {
    for (const Hit& hit : hits) {
      if (is_rated(hit) != rated || said.contains(hit.provision.id)) continue;
      kept.insert(hit.provision.id);
      said.insert(hit.provision.same_as.begin(), hit.provision.same_as.end());
    }
  }
  return kept;
}

Fields box(const index::Catalogue& catalogue, Language ui, const Hit& hit) {
  std::string classes;
  for (const std::string& element : values_of(hit.provision.concepts, "element")) {
    classes += (classes.empty() ? "" : " ") + element;
  }
  Fields fields;
  fields.text("id", hit.provision.id)
      .text("classes", classes)
      .text("text", hit.provision.heading)
      .text("lang", foreign(hit.language, ui));
  const auto strengths = values_of(hit.provision.concepts, "strength");
  if (!strengths.empty()) {
    fields.text("strength", strengths.front())
        .text("strength_label", label_of(catalogue, "strength", strengths.front(), ui));
  }
  return fields;
}

std::string stage_of(const Hit& hit) {
  const auto stages = values_of(hit.provision.concepts, "stage");
  return stages.empty() ? std::string() : stages.front();
}

/// As in topics.xml, then others that indicators name, and last "" for those that name none.
std::vector<std::string> stage_order(const index::Catalogue& catalogue,
                                     const std::vector<const Hit*>& hits) {
  constexpr std::string_view kScheme = "stage/";
  std::vector<std::string> order;
  for (const model::Concept& value : catalogue.concepts) {
    if (value.id.starts_with(kScheme)) order.push_back(value.id.substr(kScheme.size()));
  }
  for (const Hit* hit : hits) {
    const std::string stage = stage_of(*hit);
    const bool known = std::find(order.begin(), order.end(), stage) != order.end();
    if (!known && !stage.empty()) order.push_back(stage);
  }
  order.emplace_back();
  return order;
}

Fields::List stages(const Texts& texts, const index::Catalogue& catalogue,
                    const std::vector<const Hit*>& hits) {
  const Language ui = texts.language();
  Fields::List list;
  for (const std::string& stage : stage_order(catalogue, hits)) {
    Fields::List boxes;
    for (const Hit* hit : hits) {
      if (stage_of(*hit) == stage) boxes.push_back(box(catalogue, ui, *hit));
    }
    if (boxes.empty()) continue;
    Fields fields;
    fields
        .text("name",
              stage.empty() ? texts.text("element.none") : label_of(catalogue, "stage", stage, ui))
        .list("boxes", std::move(boxes));
    list.push_back(std::move(fields));
  }
  return list;
}

Fields element_sum(const Texts& texts, const index::Catalogue& catalogue, std::size_t element) {
  Fields fields;
  fields.text("element", std::string(kElements[element]))
      .text("name", element_name(texts, catalogue, element));
  return fields;
}

/// Words that the script fills the sums with.
void add_words(const Texts& texts, const index::Catalogue& catalogue, Fields& fields) {
  for (const char* strength : {"strong", "medium", "weak"}) {
    fields.text(strength, label_of(catalogue, "strength", strength, texts.language()));
  }
  Fields::List sums;
  for (std::size_t element = 0; element < 3; ++element) {
    sums.push_back(element_sum(texts, catalogue, element));
  }
  fields.list("sums", std::move(sums));
}

}  // namespace

Fields checklist_fields(const Site& site, Language ui, const ChecklistView& view) {
  const Texts& texts = site.texts(ui);
  const std::set<std::string> kept = once_each(view.hits);
  Fields::List elements;
  for (std::size_t element = 0; element < std::size(kElements); ++element) {
    std::vector<const Hit*> hits;
    for (const Hit& hit : view.hits) {
      const bool here = first_element(hit.provision.concepts) == element;
      if (here && kept.contains(hit.provision.id)) hits.push_back(&hit);
    }
    if (hits.empty()) continue;
    Fields fields = element_sum(texts, view.catalogue, element);
    fields.list("stages", stages(texts, view.catalogue, hits));
    elements.push_back(std::move(fields));
  }
  Fields fields;
  fields.text("total", texts.count("count.indicators", kept.size()))
      .list("picks", picks(texts, view.catalogue, view.filter, {"form", "stage", "strength"}))
      .list("elements", std::move(elements));
  if (view.catalogue.find_work(kPractice) != nullptr) {
    fields.text("steps_href", query::provision_address(ui, kPractice, "prac-nrm-steps"));
  }
  add_words(texts, view.catalogue, fields);
  return fields;
}

std::string checklist_html(const Site& site, Language ui, const ChecklistView& view) {
  Frame frame{.title = site.texts(ui).text("checklist.title"), .address = [&view](Language other) {
                return picked_address(other, kPage, view.filter);
              }};
  frame.box = false;
  return render_page(site, ui, kPage, frame, checklist_fields(site, ui, view));
}

query::Answer checklist(query::Call& call, const Site& site) {
  const auto filter = query::parse_indicator_filter(call.parameters, query::Strictness::Page);
  if (!filter) return tl::unexpected(filter.error());
  query::SearchRequest request;
  request.filters = filter->filters();
  request.per_page = kAllIndicators;
  request.ui = call.ui;
  auto results = call.searcher.search(request);
  if (!results) return tl::unexpected(results.error());
  return html_reply(checklist_html(
      site, call.ui, {call.searcher.snapshot().catalogue, *filter, std::move(results->hits)}));
}

}  // namespace panoh::pages
