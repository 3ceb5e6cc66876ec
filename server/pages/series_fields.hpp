// SPDX-License-Identifier: GPL-2.0-or-later
// The list of series and the page of one series as data; need no index.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "indexer/model/series.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/handout_list.hpp"
#include "server/pages/site.hpp"

namespace panoh::pages {

/// One value of each list, or empty: all.
struct SeriesChoice {
  std::string country, topic, form;
};

[[nodiscard]] Fields statistics_fields(const Site& site, Language ui,
                                       const index::Catalogue& catalogue,
                                       const std::vector<model::Series>& all,
                                       const SeriesChoice& choice, const HandoutList& handout = {});

/// @param others  the series that it must not be compared with, as far as they are there
[[nodiscard]] Fields series_fields(const Site& site, Language ui, const index::Catalogue& catalogue,
                                   const model::Series& series,
                                   const std::vector<model::Series>& others,
                                   const HandoutList& handout = {});

/// "UNODC, Global Report, 2024"
[[nodiscard]] std::string source_line(const model::SeriesSource& source);

/// Who and what a row counts, and its note.
[[nodiscard]] std::string details_of(const index::Catalogue& catalogue, const model::Point& point,
                                     Language language);

/// The figures as {unit, has_details, rows}; words in each of the languages, numbers as the first
/// of them writes them.
[[nodiscard]] Fields figures_table(const Site& site, const index::Catalogue& catalogue,
                                   const model::Series& series,
                                   const std::vector<Language>& languages, Language ui);

/// The whole pages.
[[nodiscard]] std::string statistics_html(const Site& site, Language ui,
                                          const index::Catalogue& catalogue,
                                          const std::vector<model::Series>& all,
                                          const SeriesChoice& choice,
                                          const HandoutList& handout = {});
[[nodiscard]] std::string series_html(const Site& site, Language ui,
                                      const index::Catalogue& catalogue,
                                      const model::Series& series,
                                      const std::vector<model::Series>& others,
                                      const HandoutList& handout = {});

}  // namespace panoh::pages
