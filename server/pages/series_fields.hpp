// SPDX-License-Identifier: GPL-2.0-or-later
// The list of series and the page of one series as data; need no index.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "indexer/model/series.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/site.hpp"

namespace panoh::pages {

/// One value of each list, or empty: all.
struct SeriesChoice {
  std::string country, topic, form;
};

[[nodiscard]] Fields statistics_fields(const Site& site, Language ui,
                                       const index::Catalogue& catalogue,
                                       const std::vector<model::Series>& all,
                                       const SeriesChoice& choice);

/// @param others  the series that it must not be compared with, as far as they are there
[[nodiscard]] Fields series_fields(const Site& site, Language ui, const index::Catalogue& catalogue,
                                   const model::Series& series,
                                   const std::vector<model::Series>& others);

/// The whole pages.
[[nodiscard]] std::string statistics_html(const Site& site, Language ui,
                                          const index::Catalogue& catalogue,
                                          const std::vector<model::Series>& all,
                                          const SeriesChoice& choice);
[[nodiscard]] std::string series_html(const Site& site, Language ui,
                                      const index::Catalogue& catalogue,
                                      const model::Series& series,
                                      const std::vector<model::Series>& others);

}  // namespace panoh::pages
