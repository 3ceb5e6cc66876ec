// SPDX-License-Identifier: GPL-2.0-or-later
// The list of indicators and the worksheet as data; need no index.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/handout_list.hpp"
#include "server/pages/provision_link.hpp"
#include "server/pages/site.hpp"
#include "server/query/indicator_filter.hpp"
#include "server/query/results.hpp"

namespace panoh::pages {

struct IndicatorsView {
  const index::Catalogue& catalogue;
  const query::IndicatorFilter& filter;
  std::string text;              ///< own words; empty: all, by element
  std::vector<query::Hit> hits;  ///< of this page only
  unsigned total = 0;
  unsigned page = 1, per_page = 20;
  ReadContents read_contents;  ///< of the works that hits can support
  bool posted = false;         ///< then no address may carry the words
  HandoutList handout = {};    ///< carried along
};

struct ChecklistView {
  const index::Catalogue& catalogue;
  const query::IndicatorFilter& filter;
  std::vector<query::Hit> hits;  ///< all that the filter leaves
};

[[nodiscard]] Fields indicators_fields(const Site& site, Language ui, const IndicatorsView& view);
[[nodiscard]] Fields checklist_fields(const Site& site, Language ui, const ChecklistView& view);

/// The whole pages.
[[nodiscard]] std::string indicators_html(const Site& site, Language ui,
                                          const IndicatorsView& view);
[[nodiscard]] std::string checklist_html(const Site& site, Language ui, const ChecklistView& view);

}  // namespace panoh::pages
