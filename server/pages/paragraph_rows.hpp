// SPDX-License-Identifier: GPL-2.0-or-later
// Side-by-side text: paragraphs of several languages in rows, aligned by eId.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "indexer/model/provision.hpp"
#include "server/pages/fields.hpp"

namespace panoh::pages {

/// One cell a version, in the versions' order; nullptr: no counterpart.
using Row = std::vector<const model::Paragraph*>;

/// Rows in the order of the first version; what only others have stands after the row before it.
/// Paragraphs without eId align by their place.
/// @param versions  must outlive the rows
[[nodiscard]] std::vector<Row> align(const std::vector<const model::Provision*>& versions);

using Marks = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
/// Where to link a reference, or empty: not on this site.
using Resolver = std::function<std::string(std::string_view href)>;

/// The paragraph's text cut at its references: {html, href}; escaped and marked.
/// @param marks  in bytes, rising; those that do not fit the text are left out
[[nodiscard]] Fields::List text_pieces(const model::Paragraph& paragraph, const Marks& marks,
                                       const Resolver& resolve);

}  // namespace panoh::pages
