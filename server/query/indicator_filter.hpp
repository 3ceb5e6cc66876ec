// SPDX-License-Identifier: GPL-2.0-or-later
// Which indicators are wanted: the parameters that /indicators and /checklist have beside those of
// a search, for pages and API alike.
#pragma once

#include <string>
#include <vector>

#include "server/query/request.hpp"

namespace panoh::query {

/// Values as in topics.xml without their scheme. Those of one list are ORed, lists are ANDed.
struct IndicatorFilter {
  std::vector<std::string> forms;      ///< form=labour
  std::vector<std::string> stages;     ///< stage=recruitment
  std::vector<std::string> strengths;  ///< strength=strong
  std::vector<std::string> elements;   ///< element=means
  std::string who;                     ///< "child", "adult" (what is not of children only) or ""

  [[nodiscard]] bool empty() const;
  /// The filters of a search for these indicators.
  [[nodiscard]] Filters filters() const;
  void add_to(Parameters& parameters) const;
};

/// @error BadRequest: the API was given another "who"; pages ignore it
[[nodiscard]] Result<IndicatorFilter> parse_indicator_filter(const Parameters& parameters,
                                                             Strictness strictness);

}  // namespace panoh::query
