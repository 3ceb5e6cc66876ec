// SPDX-License-Identifier: GPL-2.0-or-later
// A search as a feed, as data; needs no index.
#pragma once

#include <string>

#include "server/export/atom.hpp"
#include "server/pages/search_fields.hpp"

namespace panoh::pages {

/// @param origin  "https://panoh.example", before every address; may be empty
[[nodiscard]] exporting::Feed search_feed(const Site& site, Language ui, const SearchView& view,
                                          const std::string& origin);

}  // namespace panoh::pages
