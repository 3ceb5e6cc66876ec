// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/route_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace panoh::http {

RouteTable::RouteTable(std::vector<Route> routes) {
  for (auto& route : routes) {
    auto segments = parse_address(route.pattern).segments;
    rows_.push_back({std::move(route), std::move(segments)});
  }
}

bool RouteTable::fits(const Row& row, const std::vector<std::string>& segments, Match& match) {
  for (std::size_t i = 0; i < row.segments.size(); ++i) {
    const std::string& wanted = row.segments[i];
    if (i >= segments.size()) return false;
    if (wanted.ends_with("*}")) {
      match.captures.push_back(fmt::format(
          "{}", fmt::join(segments.begin() + static_cast<std::ptrdiff_t>(i), segments.end(), "/")));
      return true;
    }
    if (wanted == "{ui}") {
      match.ui = parse_language(segments[i]);
      if (!match.ui) return false;
    } else if (wanted.starts_with('{')) {
      if (segments[i].empty()) return false;
      match.captures.push_back(segments[i]);
    } else if (wanted != segments[i]) {
      return false;
    }
  }
  return row.segments.size() == segments.size();
}

std::optional<Match> RouteTable::find(const Address& address) const {
  for (std::size_t place = 0; place < rows_.size(); ++place) {
    Match match{.route = &rows_[place].route, .place = place, .captures = {}, .ui = {}};
    if (fits(rows_[place], address.segments, match)) return match;
  }
  return std::nullopt;
}

std::vector<std::string> RouteTable::patterns() const {
  std::vector<std::string> patterns;
  for (const auto& row : rows_) patterns.push_back(row.route.pattern);
  return patterns;
}

}  // namespace panoh::http
