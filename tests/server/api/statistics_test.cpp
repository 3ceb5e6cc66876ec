// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/api/endpoints.hpp"
#include "tests/catch.hpp"
#include "tests/server/api/golden.hpp"
#include "tests/server/api/served.hpp"

namespace panoh::api {
namespace {

using nlohmann::ordered_json;
using tests::call;
using tests::json;

std::vector<std::string> ids(const tests::Pairs& parameters) {
  const auto reply = json(statistics, {}, parameters);
  std::vector<std::string> ids;
  for (const auto& result : reply["results"]) ids.push_back(result["id"]);
  CHECK(reply["total"] == ids.size());
  return ids;
}

}  // namespace

TEST_CASE("All series stand in the order of their ids, and filters choose among them",
          "[api][statistics]") {
  using Ids = std::vector<std::string>;
  CHECK(ids({}) == Ids{"stat-cases", "stat-people"});
  CHECK(ids({{"country", "tj"}}) == Ids{"stat-people"});
  CHECK(ids({{"country", "TJ,INT"}}) == Ids{"stat-cases", "stat-people"});
  CHECK(ids({{"topic", "consent"}}) == Ids{"stat-people"});
  CHECK(ids({{"form", "labour"}}) == Ids{"stat-people"});
  CHECK(ids({{"form", "sexual"}}).empty());
}

TEST_CASE("A series shows its figures, their source and what they must not be compared with",
          "[api][statistics]") {
  const auto reply = json(statistic, {"stat-people"});
  const std::string text = reply.dump(2) + "\n";
  CHECK(text == tests::golden("api/statistic.json", text));
  CHECK(reply["points"][0]["value"] == 49.6);
  CHECK(reply["points"][2]["value"].is_null());
  CHECK(reply["not_comparable"][0]["with"] == ordered_json{"stat-cases"});
  CHECK(reply["csv"] == "/en/statistics/stat-people.csv");
}

TEST_CASE("A series that does not exist is named, and an unknown parameter", "[api][statistics]") {
  const auto none = call(statistic, {"stat-\xFF"});
  REQUIRE_FALSE(none);
  CHECK(none.error().code == ErrorCode::NotFound);
  CHECK(none.error().message == "there is no series 'stat-\xEF\xBF\xBD'");
  CHECK(call(statistics, {}, {{"kind", "law"}}).error().code == ErrorCode::UnknownParameter);
  CHECK(call(statistic, {"stat-people"}, {{"page", "1"}}).error().code ==
        ErrorCode::UnknownParameter);
}

}  // namespace panoh::api
