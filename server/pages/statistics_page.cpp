// SPDX-License-Identifier: GPL-2.0-or-later
// All series of figures: filters with counts, then the series by the place that they speak of.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/series_fields.hpp"
#include "server/pages/wording.hpp"
#include "server/query/addresses.hpp"
#include "server/query/series_filter.hpp"

namespace panoh::pages {
namespace {

using model::Series;

struct Scope {
  const Texts& texts;
  const index::Catalogue& catalogue;
  const std::vector<Series>& all;
  const SeriesChoice& choice;
  const HandoutList& handout;
};

bool fits(const SeriesChoice& choice, const Series& series) {
  const auto wanted = [](const std::string& value) {
    return value.empty() ? std::vector<std::string>{} : std::vector{value};
  };
  return query::admits({wanted(choice.country), wanted(choice.topic), wanted(choice.form)}, series);
}

/// A way of choosing: what its values are called, and which of them a series has.
struct Facet {
  std::string_view scheme;
  std::string SeriesChoice::*chosen;
};

std::vector<std::string> values_of(const Facet& facet, const Series& series) {
  if (facet.scheme == "country") return {series.country};
  return query::notations(series, facet.scheme);
}

Fields option(const Scope& scope, const Facet& facet, const std::string& value, unsigned count) {
  const Language ui = scope.texts.language();
  Fields fields;
  fields
      .text("label", value.empty() ? scope.texts.text("works.all")
                                   : label_of(scope.catalogue, facet.scheme, value, ui))
      .text("count", scope.texts.number(count))
      .text("value", value)
      .flag("current", scope.choice.*facet.chosen == value);
  return fields;
}

/// "All", then every value with what choosing it would leave.
Fields options(const Scope& scope, const Facet& facet, std::string_view name) {
  SeriesChoice open = scope.choice;
  (open.*facet.chosen).clear();
  std::map<std::string, unsigned> counts;
  unsigned total = 0;
  for (const Series& series : scope.all) {
    if (!fits(open, series)) continue;
    ++total;
    for (const auto& value : values_of(facet, series)) ++counts[value];
  }
  Fields::List list;
  list.push_back(option(scope, facet, "", total));
  std::vector<std::pair<std::string, unsigned>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [value, count] : sorted) list.push_back(option(scope, facet, value, count));
  Fields fields;
  fields.text("name", scope.texts.text(name))
      .text("scheme", std::string(facet.scheme))
      .text("chosen", scope.choice.*facet.chosen)
      .list("options", std::move(list));
  return fields;
}

/// "2019–2023"; empty without figures.
std::string span_of(const Series& series) {
  if (series.points.empty()) return {};
  const auto [first, last] =
      std::minmax_element(series.points.begin(), series.points.end(),
                          [](const auto& a, const auto& b) { return a.period < b.period; });
  const std::string from = first->period.substr(0, 4);
  const std::string to = last->period.substr(last->period.find('-') + 1).substr(0, 4);
  return from == to ? from : from + "–" + to;
}

Fields row(const Scope& scope, const Series& series) {
  const Language ui = scope.texts.language();
  std::string about = span_of(series);
  if (!about.empty()) about += " · ";
  about +=
      scope.texts.count("count.figures", series.points.size()) + " · " + series.source.publisher;
  Fields::List badges;
  if (series.review == model::Review::Unchecked) {
    badges.push_back(review_badge(scope.texts, series.review));
  }
  Fields fields;
  fields.text("title", model::text_in(series.titles, ui))
      .text("href", query::series_address(ui, series.id))
      .text("about", about)
      .list("badges", std::move(badges));
  add_handout_item(scope.handout, series.id, fields);
  return fields;
}

/// Tajikistan first, then the world and regions, then other states; the newest figures first.
std::vector<const Series*> ordered(const Scope& scope) {
  std::vector<const Series*> chosen;
  for (const Series& series : scope.all) {
    if (fits(scope.choice, series)) chosen.push_back(&series);
  }
  const Language ui = scope.texts.language();
  const auto key = [ui](const Series& series) {
    const int rank = series.country == "TJ" ? 0 : series.country == "INT" ? 1 : 2;
    return std::tuple(rank, std::cref(model::text_in(series.geographies, ui)));
  };
  const auto before = [&](const Series* a, const Series* b) {
    const auto [rank_a, place_a] = key(*a);
    const auto [rank_b, place_b] = key(*b);
    if (rank_a != rank_b) return rank_a < rank_b;
    if (place_a.get() != place_b.get()) return place_a.get() < place_b.get();
    return a->source.year > b->source.year;
  };
  std::stable_sort(chosen.begin(), chosen.end(), before);
  return chosen;
}

Fields::List groups(const Scope& scope, const std::vector<const Series*>& chosen) {
  Fields::List groups;
  const Language ui = scope.texts.language();
  for (auto from = chosen.begin(); from != chosen.end();) {
    const std::string& place = model::text_in((*from)->geographies, ui);
    Fields::List rows;
    for (; from != chosen.end() && model::text_in((*from)->geographies, ui) == place; ++from) {
      rows.push_back(row(scope, **from));
    }
    Fields group;
    group.text("name", place).list("rows", std::move(rows));
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace

Fields statistics_fields(const Site& site, Language ui, const index::Catalogue& catalogue,
                         const std::vector<Series>& all, const SeriesChoice& choice,
                         const HandoutList& handout) {
  const Scope scope{site.texts(ui), catalogue, all, choice, handout};
  const auto chosen = ordered(scope);
  Fields::List facets;
  facets.push_back(options(scope, {"country", &SeriesChoice::country}, "filter.country"));
  facets.push_back(options(scope, {"topic", &SeriesChoice::topic}, "filter.topic"));
  facets.push_back(options(scope, {"form", &SeriesChoice::form}, "scheme.form"));
  Fields fields;
  add_handout(handout, fields);
  fields.text("total", scope.texts.count("count.series", chosen.size()))
      .flag("none", chosen.empty())
      .list("facets", std::move(facets))
      .list("groups", groups(scope, chosen));
  return fields;
}

std::string statistics_html(const Site& site, Language ui, const index::Catalogue& catalogue,
                            const std::vector<Series>& all, const SeriesChoice& choice,
                            const HandoutList& handout) {
  Frame frame{.title = site.texts(ui).text("statistics.title")};
  frame.form_page = "statistics";
  return render_page(site, ui, "statistics", frame,
                     statistics_fields(site, ui, catalogue, all, choice, handout));
}

query::Answer statistics(query::Call& call, const Site& site) {
  const auto all = call.searcher.all_series();
  if (!all) return tl::unexpected(all.error());
  const auto chosen = [&call](std::string_view name) {
    return std::string(call.parameters.first(name).value_or(""));
  };
  return html_reply(statistics_html(site, call.ui, call.searcher.snapshot().catalogue, *all,
                                    {chosen("country"), chosen("topic"), chosen("form")},
                                    carried_by(call.parameters)));
}

}  // namespace panoh::pages
