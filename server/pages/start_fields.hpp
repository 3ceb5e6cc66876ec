// SPDX-License-Identifier: GPL-2.0-or-later
// The start, about and help pages as data; need no index.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/site.hpp"
#include "server/query/results.hpp"

namespace panoh::pages {

/// What the knowledge base holds.
struct Holdings {
  const index::Catalogue& catalogue;
  unsigned provisions = 0;
  std::map<Language, unsigned> versions = {};
  std::vector<query::Facet> facets = {};  ///< of everything: kinds and topics with counts
};

[[nodiscard]] std::string start_html(const Site& site, Language ui, const Holdings& holdings);
[[nodiscard]] std::string about_html(const Site& site, Language ui, const Holdings& holdings);
[[nodiscard]] std::string help_html(const Site& site, Language ui);
[[nodiscard]] std::string offline_html(const Site& site, Language ui);

}  // namespace panoh::pages
