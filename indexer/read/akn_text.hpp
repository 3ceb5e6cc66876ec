// SPDX-License-Identifier: GPL-2.0-or-later
// Inline content → one line of text with its cross-references. Not for blocks: akn_rows.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/model/provision.hpp"

namespace panoh::read {

struct InlineText {
  std::string text;  ///< NFC, spaces collapsed, no control characters
  std::vector<model::Reference> references;
};

/// Reads an element through: inline elements give their text, <ref> also a reference, superscript
/// digits become Unicode ones ("130¹", which would else read "1301"), <del> gives nothing.
/// @param skip  local names of child elements that are read elsewhere (lists inside an item)
[[nodiscard]] InlineText read_inline(pugi::xml_node element,
                                     const std::vector<std::string_view>& skip = {});

/// Only the text, for numbers, headings and metadata.
[[nodiscard]] std::string read_line(pugi::xml_node element);

/// The same cleaning for an attribute's value.
[[nodiscard]] std::string clean(std::string_view text);

}  // namespace panoh::read
