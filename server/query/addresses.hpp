// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses within the site, in one place so that links cannot drift apart.
#pragma once

#include <string>
#include <string_view>

#include "indexer/model/language.hpp"
#include "server/query/request.hpp"

namespace panoh::query {

/// "/tg/works/tj-cc-1998/130-1"; what has pages of its own ("/tg/statistics/…") is there
[[nodiscard]] std::string provision_address(Language ui, std::string_view work,
                                            std::string_view num);
/// "/tg/statistics/stat-tj-tier"; also what provision_address gives for a hit of that kind
[[nodiscard]] std::string series_address(Language ui, std::string_view id);
[[nodiscard]] std::string work_address(Language ui, std::string_view work);
/// "/tg/search?q=…"
[[nodiscard]] std::string search_address(Language ui, const SearchRequest& request);
/// "/tg/search.atom?q=…": the feed of a search, without its hand-out
[[nodiscard]] std::string feed_address(Language ui, const SearchRequest& request);
/// "/api/v1/search?q=…"
[[nodiscard]] std::string api_search_address(const SearchRequest& request);

}  // namespace panoh::query
