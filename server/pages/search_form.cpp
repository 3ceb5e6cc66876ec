// SPDX-License-Identifier: GPL-2.0-or-later
// The search form's data from a request and its facets.
#include "server/pages/search_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "server/pages/wording.hpp"

namespace panoh::pages {
namespace {

using query::SearchRequest;
using query::Sort;

constexpr std::size_t kVisibleValues = 5;
constexpr std::size_t kMostValues = 16;  // the rest is for a search word: pages stay under 30 KB
constexpr unsigned kDefaultPerPage = 10;

struct SortRow {
  Sort sort;
  std::string_view value;
  std::string_view key;
};
constexpr std::array<SortRow, 4> kSorts{{{Sort::Relevance, "relevance", "sort.relevance"},
                                         {Sort::DateDescending, "-date", "sort.newest"},
                                         {Sort::Date, "date", "sort.oldest"},
                                         {Sort::Title, "title", "sort.title"}}};

struct Group {
  std::string_view parameter;
  std::vector<std::string> query::Filters::*values;
};
constexpr std::array<Group, 3> kGroups{{{"kind", &query::Filters::kinds},
                                        {"country", &query::Filters::countries},
                                        {"topic", &query::Filters::topics}}};

/// What "all" drops.
constexpr std::array<std::string_view, 9> kFilters{"in",   "kind", "country", "topic", "status",
                                                   "work", "from", "to",      "at"};

std::string own_name(const Texts& texts, Language language) {
  return texts.text(fmt::format("language.{}", two_letter(language)));
}

std::string value_label(const FormState& state, std::string_view parameter,
                        const std::string& value) {
  if (parameter == "in") {
    const auto language = parse_language(value);
    return language ? own_name(state.texts, *language) : value;
  }
  if (parameter == "status") return state.texts.text("status." + value);
  return label_of(state.catalogue, parameter, value, state.texts.language());
}

Fields choice(const Texts& texts, const query::FacetValue& value) {
  Fields fields;
  fields.text("value", value.value)
      .text("label", value.label)
      .text("count", value.count > 0 ? texts.number(value.count) : std::string())
      .flag("checked", value.selected);
  return fields;
}

std::vector<std::string> selected_values(const SearchRequest& request, std::string_view name) {
  for (const Group& group : kGroups) {
    if (group.parameter == name) return request.filters.*group.values;
  }
  std::vector<std::string> values;
  if (name == "in") {
    for (const Language language : request.filters.languages) {
      values.emplace_back(two_letter(language));
    }
  }
  if (name == "status" && !request.filters.status.empty()) {
    values.push_back(request.filters.status);
  }
  return values;
}

/// The facet's values, and those chosen that it does not list: a choice never gets lost.
std::vector<query::FacetValue> with_selected(const FormState& state, std::string_view name,
                                             std::vector<query::FacetValue> values) {
  for (query::FacetValue& value : values) value.selected = false;
  for (const std::string& chosen : selected_values(state.request, name)) {
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const auto& value) { return value.value == chosen; });
    if (found != values.end()) {
      found->selected = true;
    } else {
      values.push_back({chosen, value_label(state, name, chosen), 0, true});
    }
  }
  std::stable_partition(values.begin(), values.end(),
                        [](const auto& value) { return value.selected; });
  return values;
}

Fields filter_group(const FormState& state, const query::Facet& facet) {
  Fields::List shown;
  Fields::List more;
  for (query::FacetValue& value : with_selected(state, facet.name, facet.values)) {
    // Languages and standing have names of the interface, the rest those of the corpus' lists.
    const bool ours = facet.name == "in" || facet.name == "status";
    if (ours || value.label.empty()) value.label = value_label(state, facet.name, value.value);
    const bool first = shown.size() < kVisibleValues || value.selected;
    if (!first && shown.size() + more.size() >= kMostValues) break;
    (first ? shown : more).push_back(choice(state.texts, value));
  }
  Fields fields;
  const std::size_t total = shown.size() + more.size();
  fields.text("name", facet.name)
      .text("legend", state.texts.text("filter." + facet.name))
      .flag("radio", facet.name == "status")
      .flag("any", facet.name == "status" && state.request.filters.status.empty())
      .text("all", more.empty() ? std::string() : state.texts.count("filter.all", total))
      .list("shown", std::move(shown))
      .list("more", std::move(more));
  return fields;
}

Fields chip(std::string label, std::string filter) {
  Fields fields;
  fields.text("label", std::move(label)).text("filter", std::move(filter));
  return fields;
}

void add_list_chips(const FormState& state, Fields::List& list) {
  for (const std::string_view name : {"in", "kind", "country", "topic"}) {
    for (const std::string& value : selected_values(state.request, name)) {
      list.push_back(chip(value_label(state, name, value), fmt::format("{}:{}", name, value)));
    }
  }
  for (const std::string& id : state.request.filters.works) {
    const index::CatalogueWork* work = state.catalogue.find_work(id);
    list.push_back(
        chip(work != nullptr ? short_title(*work, state.texts.language()).text : id, "work:" + id));
  }
}

void add_date_chips(const FormState& state, Fields::List& list) {
  const query::Filters& filters = state.request.filters;
  for (const auto& [name, date] : {std::pair{"from", filters.from}, std::pair{"to", filters.to},
                                   std::pair{"at", filters.at}}) {
    if (!date.known()) continue;
    const std::string key = fmt::format("chip.{}", name);
    list.push_back(chip(state.texts.fill(key, {{"date", state.texts.date(date)}}), name));
  }
}

}  // namespace

Fields filter_fields(const FormState& state, const std::vector<query::Facet>& facets) {
  Fields::List groups;
  for (const query::Facet& facet : facets) {
    Fields group = filter_group(state, facet);
    if (!group.list_of("shown").empty()) groups.push_back(std::move(group));
  }
  Fields::List sorts;
  for (const SortRow& row : kSorts) {
    Fields item;
    item.text("value", std::string(row.value))
        .text("label", state.texts.text(row.key))
        .flag("chosen", state.request.sort == row.sort);
    sorts.push_back(std::move(item));
  }
  Fields fields;
  fields.list("groups", std::move(groups))
      .list("sorts", std::move(sorts))
      .text("from", state.request.filters.from.iso())
      .text("to", state.request.filters.to.iso())
      .text("at", state.request.filters.at.last_day().iso())
      .flag("exact", state.request.exact)
      .flag("uncrossed", !state.request.cross);
  return fields;
}

Fields::List chips(const FormState& state) {
  Fields::List list;
  add_list_chips(state, list);
  const query::SearchRequest& request = state.request;
  if (!request.filters.status.empty()) {
    list.push_back(chip(value_label(state, "status", request.filters.status), "status"));
  }
  add_date_chips(state, list);
  if (request.exact) list.push_back(chip(state.texts.text("filter.exact"), "exact"));
  if (!request.cross) list.push_back(chip(state.texts.text("filter.uncrossed"), "cross"));
  return list;
}

query::Parameters without_dropped(const query::Parameters& sent) {
  const std::string_view drop = sent.first("drop").value_or("");
  const auto is_dropped = [drop](std::string_view name, std::string_view value) {
    if (name == "drop" || name == drop) return true;
    if (drop == "all") return std::find(kFilters.begin(), kFilters.end(), name) != kFilters.end();
    return drop == fmt::format("{}:{}", name, value);
  };
  query::Parameters kept;
  for (const auto& [name, value] : sent.pairs()) {
    if (!is_dropped(name, value)) kept.add(name, value);
  }
  return kept;
}

Fields::List hidden_fields(const FormState& state) {
  Fields::List list;
  const auto add = [&list](std::string_view name, std::string value) {
    Fields item;
    item.text("name", std::string(name)).text("value", std::move(value));
    list.push_back(std::move(item));
  };
  for (const std::string& work : state.request.filters.works) add("work", work);
  if (state.request.per_page != kDefaultPerPage) {
    add("per_page", std::to_string(state.request.per_page));
  }
  return list;
}

}  // namespace panoh::pages
