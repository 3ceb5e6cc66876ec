// SPDX-License-Identifier: GPL-2.0-or-later
// The list of practice notes and training outlines as data; needs no index.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/handout_list.hpp"
#include "server/pages/site.hpp"
#include "server/query/results.hpp"

namespace panoh::pages {

struct PracticeView {
  const index::Catalogue& catalogue;
  std::string text;                  ///< own words; empty: all
  std::string topic;                 ///< "compensation"; empty: all
  std::vector<query::Hit> hits;      ///< what these leave
  std::vector<query::Facet> facets;  ///< topics of all notes
  HandoutList handout = {};          ///< carried along
};

[[nodiscard]] Fields practice_fields(const Site& site, Language ui, const PracticeView& view);
/// The whole page.
[[nodiscard]] std::string practice_html(const Site& site, Language ui, const PracticeView& view);

}  // namespace panoh::pages
