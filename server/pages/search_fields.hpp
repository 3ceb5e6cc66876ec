// SPDX-License-Identifier: GPL-2.0-or-later
// The results page as data, from a request and its answer; needs no index.
#pragma once

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/site.hpp"
#include "server/query/request.hpp"
#include "server/query/results.hpp"

namespace panoh::pages {

struct SearchView {
  const index::Catalogue& catalogue;
  const query::SearchRequest& request;
  const query::ResultPage& results;
  bool posted = false;
};

[[nodiscard]] Fields search_fields(const Site& site, Language ui, const SearchView& view);

/// The whole page.
[[nodiscard]] std::string search_html(const Site& site, Language ui, const SearchView& view);

}  // namespace panoh::pages
