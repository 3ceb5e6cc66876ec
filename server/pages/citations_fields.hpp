// SPDX-License-Identifier: GPL-2.0-or-later
// The page of a pasted text's citations as data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/site.hpp"
#include "server/query/citation.hpp"

namespace panoh::pages {

/// @param citations  of the text, in its order
[[nodiscard]] Fields citations_fields(const index::Catalogue& catalogue, Language ui,
                                      std::string_view text,
                                      const std::vector<query::Citation>& citations);

[[nodiscard]] std::string citations_html(const Site& site, Language ui, Fields fields, bool posted);

}  // namespace panoh::pages
