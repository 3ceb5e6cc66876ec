// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/series_filter.hpp"

#include <algorithm>

namespace panoh::query {
namespace {

bool contains(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool shares_one(const std::vector<std::string>& wanted, const std::vector<std::string>& present) {
  return wanted.empty() || std::any_of(present.begin(), present.end(),
                                       [&](const auto& value) { return contains(wanted, value); });
}

}  // namespace

bool admits(const SeriesFilter& filter, const model::Series& series) {
  return shares_one(filter.countries, {series.country}) &&
         shares_one(filter.topics, notations(series, "topic")) &&
         shares_one(filter.forms, notations(series, "form"));
}

std::vector<std::string> notations(const model::Series& series, std::string_view scheme) {
  std::vector<std::string> values;
  for (const std::string_view id : series.concepts) {
    const auto slash = id.find('/');
    if (id.substr(0, slash) == scheme) values.emplace_back(id.substr(slash + 1));
  }
  return values;
}

}  // namespace panoh::query
