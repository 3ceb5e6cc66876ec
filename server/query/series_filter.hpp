// SPDX-License-Identifier: GPL-2.0-or-later
// Which series of figures a list shows. For lists of some hundred series, looked at one by one.
#pragma once

#include <string>
#include <vector>

#include "indexer/model/series.hpp"

namespace panoh::query {

/// An empty list admits everything.
struct SeriesFilter {
  std::vector<std::string> countries;  ///< "TJ"
  std::vector<std::string> topics;     ///< "debt-bondage"
  std::vector<std::string> forms;      ///< "labour"
};

[[nodiscard]] bool admits(const SeriesFilter& filter, const model::Series& series);

/// Notations of one scheme among the series' concepts: ("topic") → {"debt-bondage"}.
[[nodiscard]] std::vector<std::string> notations(const model::Series& series,
                                                 std::string_view scheme);

}  // namespace panoh::query
