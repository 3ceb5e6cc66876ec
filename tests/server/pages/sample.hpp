// SPDX-License-Identifier: GPL-2.0-or-later
// A small knowledge base by hand, so that pages are tested without an index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "indexer/index/stored_provision.hpp"
#include "server/pages/compare_fields.hpp"
#include "server/pages/site.hpp"
#include "server/pages/start_fields.hpp"
#include "server/query/citation.hpp"
#include "server/query/request.hpp"
#include "server/query/results.hpp"

namespace panoh::pages::sample {

/// The site as shipped; stops the test when web/ does not load.
const Site& site();

/// A law, a treaty, a guide; topics, kinds, countries with labels.
index::Catalogue catalogue();

/// The contents list of a work of the catalogue.
index::Contents contents(const index::CatalogueWork& work);

/// Article 1 of the law in three languages, with a reference and one paragraph that English lacks.
std::vector<index::StoredProvision> article();

/// The article beside itself, in Russian.
CompareView compared(const index::Catalogue& catalogue);

/// A text that cites article 1 of the law, and what it cites.
inline constexpr std::string_view kCiting = "<Under art. 1 & others>";
std::vector<query::Citation> citing();

query::SearchRequest request(std::string text);
/// @param hits  how many cards, of three kinds in turn
query::ResultPage results(const index::Catalogue& catalogue, unsigned hits);
Holdings holdings(const index::Catalogue& catalogue);

/// Every page in one language: {file name, html}.
std::vector<std::pair<std::string, std::string>> all_pages(Language ui);

}  // namespace panoh::pages::sample
