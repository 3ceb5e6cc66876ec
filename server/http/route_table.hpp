// SPDX-License-Identifier: GPL-2.0-or-later
// Which address leads to which endpoint. No regular expressions: the library's crash on long paths.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/address.hpp"
#include "server/query/endpoint.hpp"

namespace panoh::http {

/// A call that needs no index.
struct PlainCall {
  std::vector<std::string> captures;
  query::Parameters parameters;
  Language ui = Language::Tg;
};

/// What an error looks like to those who use this route.
enum class Format : std::uint8_t { Page, Json };

struct Route {
  /// "/{ui}/works/{work}": a name in braces stands for one piece. {ui} must be a language and is
  /// the call's ui, not a capture; the others are captures in their order. "{rest*}" at the end
  /// stands for all the rest, with its slashes.
  std::string pattern;
  Format format = Format::Page;
  bool form = false;  ///< may also be POSTed
  /// One of the two:
  std::function<query::Answer(query::Call&)> endpoint;
  std::function<query::Answer(const PlainCall&)> plain = {};
};

struct Match {
  const Route* route = nullptr;
  std::size_t place = 0;  ///< in the table
  std::vector<std::string> captures;
  std::optional<Language> ui;
};

/// The first pattern that fits wins.
class RouteTable {
 public:
  explicit RouteTable(std::vector<Route> routes);

  [[nodiscard]] std::optional<Match> find(const Address& address) const;
  [[nodiscard]] std::vector<std::string> patterns() const;

 private:
  struct Row {
    Route route;
    std::vector<std::string> segments;
  };
  static bool fits(const Row& row, const std::vector<std::string>& segments, Match& match);

  std::vector<Row> rows_;
};

}  // namespace panoh::http
