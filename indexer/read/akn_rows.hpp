// SPDX-License-Identifier: GPL-2.0-or-later
// The content of a provision → rows (model::Paragraph): every numbered part and every block of text
// one row, in the document's order. Not for what stands above a provision: akn_body.
#pragma once

#include <vector>

#include "indexer/model/provision.hpp"
#include "indexer/read/xml_document.hpp"

namespace panoh::read {

/// Longer texts are no paragraph of any law, but would cost every later step.
inline constexpr std::size_t kMaxParagraphBytes = 1U << 20U;

/// A numbered part's first text has the part's eId ("art_3__para_1"); texts of the provision itself
/// and further texts of a part have their own or a derived one ("art_3__p_2"), so that every row
/// has an eId. A part with a number but no text before its own parts is a row without text.
///
/// @param provision  <article>, <preamble>, …: its <num> and <heading> are left out
/// @error DocumentInvalid: a paragraph over kMaxParagraphBytes
[[nodiscard]] Result<std::vector<model::Paragraph>> read_rows(const XmlDocument& document,
                                                              pugi::xml_node provision,
                                                              std::string_view provision_eid);

/// article, section, chapter, hcontainer …: the elements of the schema's group hierElements.
[[nodiscard]] bool is_hierarchical(std::string_view name);

}  // namespace panoh::read
