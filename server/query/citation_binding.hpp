// SPDX-License-Identifier: GPL-2.0-or-later
// Which act and which country the articles of a text belong to. Knows no corpus.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "server/query/citation_elements.hpp"

namespace panoh::query {

/// What is said of an element of articles, or of an act that stands alone.
struct BoundCitation {
  std::size_t element = 0;
  std::optional<std::size_t> act;  ///< element of the act
  bool unknown_act = false;    ///< of an act that the corpus has no name for: act is that, if named
  bool distant_act = false;    ///< the act was named elsewhere in the text
  std::string country;         ///< named beside the act or the articles
  std::string country_nearby;  ///< named elsewhere in the sentence
};

/// In the order of the text, without articles of unknown acts of no country; acts that articles
/// belong to are not listed themselves.
[[nodiscard]] std::vector<BoundCitation> bind(std::vector<CitationElement>& elements);

}  // namespace panoh::query
