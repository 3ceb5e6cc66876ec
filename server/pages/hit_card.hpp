// SPDX-License-Identifier: GPL-2.0-or-later
// One result as a card: act, provision, snippet, versions, citation.
#pragma once

#include <string>

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/handout_list.hpp"
#include "server/pages/site.hpp"
#include "server/query/results.hpp"

namespace panoh::pages {

struct CardContext {
  const Site& site;
  const index::Catalogue& catalogue;
  Language ui = Language::Tg;
  std::string query;         ///< carried to the provision's page for marking; empty: not carried
  HandoutList handout = {};  ///< carried likewise
  Date at = {};              ///< carried to all pages of the act
};

[[nodiscard]] Fields hit_card(const CardContext& context, const query::Hit& hit);

}  // namespace panoh::pages
