// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/pages/sample_handout.hpp"

#include "tests/server/pages/sample.hpp"
#include "tests/server/pages/sample_series.hpp"

namespace panoh::pages::sample {
namespace {

index::StoredProvision session(Language language, std::string heading, std::string first,
                               std::string second) {
  index::StoredProvision stored{"training-outlines", language, {}};
  stored.provision.id = stored.provision.num = "train-01";
  stored.provision.kind = "training";
  stored.provision.heading = std::move(heading);
  stored.provision.sources = {"https://www.unodc.org/a", "javascript:alert(1)"};
  stored.provision.paragraphs = {{"train-01__para_1", "", "75", {}},
                                 {"train-01__para_2", "10′", std::move(first), {}},
                                 {"train-01__para_3", "65′", std::move(second), {}}};
  return stored;
}

/// As stored: static, so that the view may point at it.
const index::CatalogueWork& training() {
  static const index::CatalogueWork kWork = [] {
    index::CatalogueWork work;
    work.work.id = "training-outlines";
    work.work.kind = "training";
    for (const Language language : {Language::Ru, Language::En}) {
      model::Expression& expression = work.expressions[language];
      expression.language = language;
      expression.title = language == Language::Ru ? "Планы занятий" : "Training outlines";
    }
    return work;
  }();
  return kWork;
}

}  // namespace

std::vector<index::StoredProvision> outline() {
  return {session(Language::Ru, "Занятие 1", "Открытие. Правила.", "Игра по ролям: втроём."),
          session(Language::En, "Session 1", "Opening. Ground rules.", "Role play: in threes.")};
}

HandoutView handout(const index::Catalogue& catalogue, std::vector<Language> langs) {
  HandoutView view{.catalogue = catalogue,
                   .list = {.items = {"tj-law-1096-2014#1", "train-01", "stat-years", "stat-parts",
                                      "stat-changes"},
                            .langs = std::move(langs)},
                   .entries = {},
                   .unknown = {"no-such-<id>"}};
  view.entries.push_back({.work = catalogue.find_work("tj-law-1096-2014"), .versions = article()});
  view.entries.push_back({.work = &training(), .versions = outline()});
  for (const char* id : {"stat-years", "stat-parts", "stat-changes"}) {
    view.entries.push_back({.series = series(id)});
  }
  HandoutEntry& years = view.entries[2];
  years.others = {series("stat-parts")};
  years.series->not_comparable = {
      {{"stat-parts", "stat-elsewhere"}, {{Language::En, "One counts cases."}}}};
  return view;
}

}  // namespace panoh::pages::sample
