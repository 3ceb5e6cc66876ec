// SPDX-License-Identifier: GPL-2.0-or-later
// All works: filters by kind and country with counts, then the works by country.
#include <fmt/format.h>

#include <algorithm>

#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/wording.hpp"
#include "server/pages/work_fields.hpp"
#include "server/query/addresses.hpp"

namespace panoh::pages {
namespace {

using index::Catalogue;
using index::CatalogueWork;

struct Scope {
  const Texts& texts;
  const Catalogue& catalogue;
  const WorksFilter& filter;
};

std::string works_address(Language ui, const WorksFilter& filter) {
  query::Parameters parameters;
  if (!filter.kind.empty()) parameters.add("kind", filter.kind);
  if (!filter.country.empty()) parameters.add("country", filter.country);
  const std::string path = page_address(ui, "works");
  return parameters.pairs().empty() ? path : path + "?" + query::to_query_string(parameters);
}

bool fits(const CatalogueWork& work, const WorksFilter& filter) {
  return (filter.kind.empty() || work.work.kind == filter.kind) &&
         (filter.country.empty() || work.work.country == filter.country);
}

Fields option(const Scope& scope, std::string label, unsigned count, const WorksFilter& target) {
  Fields fields;
  fields.text("label", std::move(label))
      .text("count", scope.texts.number(count))
      .flag("current", target.kind == scope.filter.kind && target.country == scope.filter.country)
      .text("href", works_address(scope.texts.language(), target));
  return fields;
}

/// "All", then every value with what choosing it would leave.
Fields::List options(const Scope& scope, std::string_view scheme, std::string WorksFilter::*chosen,
                     std::string model::Work::*value) {
  WorksFilter open = scope.filter;
  (open.*chosen).clear();
  std::map<std::string, unsigned> counts;
  unsigned total = 0;
  for (const CatalogueWork& work : scope.catalogue.works) {
    if (!fits(work, open)) continue;
    ++counts[work.work.*value];
    ++total;
  }
  Fields::List list;
  list.push_back(option(scope, scope.texts.text("works.all"), total, open));
  std::vector<std::pair<std::string, unsigned>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [name, count] : sorted) {
    WorksFilter next = open;
    next.*chosen = name;
    const Language ui = scope.texts.language();
    list.push_back(option(scope, label_of(scope.catalogue, scheme, name, ui), count, next));
  }
  return list;
}

Fields row(const Site& site, const Scope& scope, const CatalogueWork& work) {
  const Language ui = scope.texts.language();
  const LocalText title = short_title(work, ui);
  std::string about = label_of(scope.catalogue, "kind", work.work.kind, ui);
  if (!work.work.number.empty()) about += " · " + work.work.number;
  if (work.work.adopted.known()) about += " · " + scope.texts.date(work.work.adopted);
  if (work.provisions != 0) {
    about += " · " + scope.texts.count("count.provisions", work.provisions);
  }
  Fields::List languages;
  for (const auto& [language, expression] : work.expressions) {
    Fields item;
    item.text("code", std::string(two_letter(language)))
        .text("name", site.texts(language).text("language.own-name"));
    languages.push_back(std::move(item));
  }
  Fields fields;
  fields.text("title", title.text)
      .text("lang", foreign(title.language, ui))
      .text("href", query::work_address(ui, work.work.id))
      .text("about", about)
      .list("badges", standing_badges(scope.texts, work.work.standing()))
      .list("languages", std::move(languages));
  return fields;
}

/// Tajikistan first, then what binds all states, then by name.
int rank(const std::string& country) {
  if (country == "TJ") return 0;
  return country == "INT" ? 1 : 2;
}

std::vector<const CatalogueWork*> ordered(const Scope& scope) {
  std::vector<const CatalogueWork*> works;
  for (const CatalogueWork& work : scope.catalogue.works) {
    if (fits(work, scope.filter)) works.push_back(&work);
  }
  std::stable_sort(works.begin(), works.end(), [](const auto* a, const auto* b) {
    const auto key = [](const CatalogueWork& work) {
      return std::tuple(rank(work.work.country), work.work.country, work.work.kind);
    };
    return key(*a) < key(*b);
  });
  return works;
}

}  // namespace

Fields works_fields(const Site& site, Language ui, const Catalogue& catalogue,
                    const WorksFilter& filter) {
  const Scope scope{site.texts(ui), catalogue, filter};
  Fields::List groups;
  Fields::List rows;
  std::string country;
  const auto close_group = [&] {
    if (rows.empty()) return;
    Fields group;
    group.text("name", label_of(catalogue, "country", country, ui)).list("works", std::move(rows));
    groups.push_back(std::move(group));
    rows.clear();
  };
  const auto works = ordered(scope);
  for (const CatalogueWork* work : works) {
    if (work->work.country != country) close_group();
    country = work->work.country;
    rows.push_back(row(site, scope, *work));
  }
  close_group();
  Fields fields;
  fields.text("total", scope.texts.count("count.works", works.size()))
      .flag("none", groups.empty())
      .list("kinds", options(scope, "kind", &WorksFilter::kind, &model::Work::kind))
      .list("countries", options(scope, "country", &WorksFilter::country, &model::Work::country))
      .list("groups", std::move(groups));
  return fields;
}

std::string works_html(const Site& site, Language ui, const Catalogue& catalogue,
                       const WorksFilter& filter) {
  const Frame frame{
      .title = site.texts(ui).text("works.title"),
      .address = [&filter](Language language) { return works_address(language, filter); }};
  return render_page(site, ui, "works", frame, works_fields(site, ui, catalogue, filter));
}

query::Answer works(query::Call& call, const Site& site) {
  WorksFilter filter;
  filter.kind = std::string(call.parameters.first("kind").value_or(""));
  filter.country = std::string(call.parameters.first("country").value_or(""));
  return html_reply(works_html(site, call.ui, call.searcher.snapshot().catalogue, filter));
}

}  // namespace panoh::pages
