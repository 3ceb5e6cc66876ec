// SPDX-License-Identifier: GPL-2.0-or-later
// Where sentences of legal prose end, well enough for cutting snippets. Not linguistics.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace panoh::query {

struct Span {
  std::uint32_t begin = 0, end = 0;  ///< bytes
};

/// Consecutive spans that cover the text without the blanks between them. A sentence ends behind
/// . ! ? … or ; when a blank and then a capital letter, a quote or a bracket follows; the
/// abbreviations of citations ("ст. 3") are followed by digits or small letters and do not end one.
[[nodiscard]] std::vector<Span> split_sentences(std::string_view text);

}  // namespace panoh::query
