// SPDX-License-Identifier: GPL-2.0-or-later
// A search as asked for: the parameters that api/openapi.json describes, checked and typed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/base/date.hpp"
#include "indexer/base/result.hpp"
#include "indexer/model/language.hpp"
#include "server/query/parameters.hpp"

namespace panoh::query {

enum class Sort : std::uint8_t { Relevance, Date, DateDescending, Title };

/// What filters leave is ANDed; values of one filter are ORed. Empty: no filter.
struct Filters {
  std::vector<Language> languages;     ///< in=
  std::vector<std::string> kinds;      ///< kind=
  std::vector<std::string> countries;  ///< country=, upper case
  std::vector<std::string> topics;     ///< topic=, without the scheme: "debt-bondage"
  std::vector<std::string> works;      ///< work=, ids: search inside a work
  std::string status;                  ///< "in-force", "repealed" or ""
  Date from, to;                       ///< of the work's adoption
  Date at;                             ///< in force on that day, as far as dates are known
  /// Ids with their scheme, "form/labour"; of each group one must be there. Not a parameter of the
  /// search itself: views of a part of the knowledge base set them (indicator_filter.hpp).
  std::vector<std::vector<std::string>> concepts;
  std::vector<std::string> without;  ///< ids of which none may be there

  [[nodiscard]] bool empty() const;
};

struct SearchRequest {
  std::string text;  ///< q: valid UTF-8, at most kMaxQueryBytes
  Filters filters;
  Sort sort = Sort::Relevance;
  unsigned page = 1;
  unsigned per_page = 10;
  bool facets = false;
  bool cross = true;
  bool exact = false;
  bool explain = false;
  bool group = true;           ///< near-equal indicators share a card; lists of indicators do not
  std::string handout;         ///< pages only: carried along in links, not searched for
  Language ui = Language::Tg;  ///< of titles' sort order and labels
};

inline constexpr std::size_t kMaxQueryBytes = 2000;
inline constexpr unsigned kMaxPerPage = 100;
inline constexpr unsigned kMaxPage = 1000;

enum class Strictness : std::uint8_t {
  Page,  ///< unknown parameters and values are ignored, numbers brought into range
  Api,   ///< they are errors
};

/// @error BadRequest, UnknownParameter: message names the parameter; TooLarge: q too long (also
/// pages)
[[nodiscard]] Result<SearchRequest> parse_request(const Parameters& parameters, Language ui,
                                                  Strictness strictness);

/// The parameters that give this request again, defaults left out; for links.
[[nodiscard]] Parameters to_parameters(const SearchRequest& request);

/// "q=…&in=tg", percent-encoded, in a fixed order.
[[nodiscard]] std::string to_query_string(const Parameters& parameters);

[[nodiscard]] std::string percent_encode(std::string_view text);

}  // namespace panoh::query
