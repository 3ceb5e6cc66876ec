// SPDX-License-Identifier: GPL-2.0-or-later
// HTML of any quality → blocks. Knows HTML, knows nothing of laws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.hpp"
#include "indexer/import/block.hpp"

namespace panoh::import {

/// Elements inside each other; gumbo frees its tree by recursion.
inline constexpr int kMaxHtmlDepth = 2000;

struct HtmlText {
  std::string language;       ///< <html lang>, as it stands there
  std::string title;          ///< the first <h1>, else <title>
  std::vector<Block> blocks;  ///< of <main> when there is one, else of <body>; without the title
};

/// Scripts, styles, navigation, page footers, buttons and the like are left out.
/// @param html  valid UTF-8
/// @error DocumentInvalid: more than kMaxHtmlDepth open elements
[[nodiscard]] Result<HtmlText> read_html(std::string_view html, std::string_view file);

}  // namespace panoh::import
