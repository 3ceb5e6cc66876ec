// SPDX-License-Identifier: GPL-2.0-or-later
// Every page over the sample, for the tests that hold for all pages.
#include "server/pages/citations_fields.hpp"
#include "server/pages/endpoints.hpp"
#include "server/pages/glossary_fields.hpp"
#include "server/pages/indicator_fields.hpp"
#include "server/pages/practice_fields.hpp"
#include "server/pages/provision_fields.hpp"
#include "server/pages/search_fields.hpp"
#include "server/pages/series_fields.hpp"
#include "server/pages/work_fields.hpp"
#include "tests/server/pages/sample.hpp"
#include "tests/server/pages/sample_handout.hpp"
#include "tests/server/pages/sample_indicators.hpp"
#include "tests/server/pages/sample_series.hpp"

namespace panoh::pages::sample {

std::vector<std::pair<std::string, std::string>> all_pages(Language ui) {
  const index::Catalogue base = catalogue();
  const auto versions = article();
  const index::CatalogueWork& act = *base.find_work("tj-law-1096-2014");
  const index::CatalogueWork& treaty_work = *base.find_work("palermo-tip-protocol");
  const ProvisionView text{.catalogue = base,
                           .work = act,
                           .versions = versions,
                           .read_contents = contents,
                           .query = "асорати қарзӣ",
                           .find_marks = [](Language, std::string_view) {
                             return Marks{{0, 10}};
                           }};
  ProvisionView two = text;
  two.wanted = {Language::Tg, Language::Ru};
  const auto asked = request("\"асорати карзи");
  auto filtered = asked;
  filtered.filters.kinds = {"law"};
  filtered.filters.from = {2014, 0, 0};
  const auto found = results(base, 10);
  auto nothing = results(base, 0);
  nothing.total = 0;
  nothing.suggestions = {"асорати қарзӣ"};
  const query::IndicatorFilter any;
  const IndicatorsView listed{.catalogue = base,
                              .filter = any,
                              .hits = indicators(),
                              .total = 40,
                              .read_contents = contents};
  IndicatorsView posted = listed;
  posted.text = "шиноснома";
  posted.posted = true;
  return {{"start", start_html(site(), ui, holdings(base))},
          {"search", search_html(site(), ui, {base, asked, found})},
          {"filtered", search_html(site(), ui, {base, filtered, found})},
          {"posted", search_html(site(), ui, {base, filtered, found, true})},
          {"nothing", search_html(site(), ui, {base, filtered, nothing})},
          {"works", works_html(site(), ui, base, {})},
          {"work", work_html(site(), ui, base, act, contents(act))},
          {"treaty", work_html(site(), ui, base, treaty_work, contents(treaty_work))},
          {"provision", provision_html(site(), ui, text)},
          {"two", provision_html(site(), ui, two)},
          {"indicators", indicators_html(site(), ui, listed)},
          {"indicators-posted", indicators_html(site(), ui, posted)},
          {"checklist", checklist_html(site(), ui, {base, any, indicators()})},
          {"practice", practice_html(site(), ui, {.catalogue = base, .hits = practice()})},
          {"statistics", statistics_html(site(), ui, base, all_series(), {})},
          {"line", series_html(site(), ui, base, series("stat-years"), all_series())},
          {"bars", series_html(site(), ui, base, series("stat-parts"), all_series())},
          {"changes", series_html(site(), ui, base, series("stat-changes"), all_series())},
          {"compare", compare_html(site(), ui, compared(base))},
          {"compare-missing",
           compare_html(site(), ui, {.catalogue = base, .sides = {{"art. 1", {}}, {"", {}}}})},
          {"citations",
           citations_html(site(), ui, citations_fields(base, ui, kCiting, citing()), true)},
          {"handout", handout_html(site(), ui, handout(base))},
          {"handout-three",
           handout_html(site(), ui, handout(base, {kLanguages.begin(), kLanguages.end()}))},
          {"handout-empty",
           handout_html(site(), ui, {.catalogue = base, .list = {}, .entries = {}, .unknown = {}})},
          {"glossary", glossary_html(site(), ui, {.catalogue = base, .by = Language::Tg})},
          {"about", about_html(site(), ui, holdings(base))},
          {"help", help_html(site(), ui)},
          {"offline", offline_html(site(), ui)},
          {"error", error_page(site(), ui, 404, {ErrorCode::NotFound, "", ""})}};
}

}  // namespace panoh::pages::sample
