// SPDX-License-Identifier: GPL-2.0-or-later
// Lists of pages as sitemaps.org has them, each page with its other languages. Which pages there
// are is the caller's.
#pragma once

#include <string>
#include <vector>

namespace panoh::exporting {

/// A sitemap holds at most 50,000 addresses and 50 MB (sitemaps.org). Ours, with four links each,
/// stay far below both.
inline constexpr unsigned kMostPagesOfPart = 5000;  ///< each in every language

/// @param pages  paths behind the language: "" (start), "works", "works/tj-cc-1998/130-1"
[[nodiscard]] std::string to_sitemap(const std::string& origin,
                                     const std::vector<std::string>& pages);

/// An index of /sitemap.xml?part=1 to parts.
[[nodiscard]] std::string to_sitemap_index(const std::string& origin, unsigned parts);

}  // namespace panoh::exporting
