// SPDX-License-Identifier: GPL-2.0-or-later
// The list of works and the page of one work as data; need no index.
#pragma once

#include <set>
#include <string>

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/site.hpp"

namespace panoh::pages {

struct WorksFilter {
  std::string kind;     ///< "law"; empty: all
  std::string country;  ///< "TJ"; empty: all
};

/// What a page of a work carries: a query with what it finds in the work, and a day.
struct WorkHits {
  std::string query;          ///< empty: none is carried
  std::set<std::string> ids;  ///< of the provisions found
  Date at = {};               ///< whose state is asked for; unknown: none
};

[[nodiscard]] Fields works_fields(const Site& site, Language ui, const index::Catalogue& catalogue,
                                  const WorksFilter& filter);
[[nodiscard]] Fields work_fields(const Site& site, Language ui, const index::Catalogue& catalogue,
                                 const index::CatalogueWork& work, const index::Contents& contents,
                                 const WorkHits& hits = {});

/// The whole pages.
[[nodiscard]] std::string works_html(const Site& site, Language ui,
                                     const index::Catalogue& catalogue, const WorksFilter& filter);
[[nodiscard]] std::string work_html(const Site& site, Language ui,
                                    const index::Catalogue& catalogue,
                                    const index::CatalogueWork& work,
                                    const index::Contents& contents, const WorkHits& hits = {});

}  // namespace panoh::pages
