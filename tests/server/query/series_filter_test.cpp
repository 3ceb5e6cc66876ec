// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/series_filter.hpp"

#include "tests/catch.hpp"

namespace panoh::query {

TEST_CASE("A series passes when it has one value of every list that is given", "[query][series]") {
  model::Series series;
  series.country = "TJ";
  series.concepts = {"topic/consent", "topic/training", "form/labour"};
  CHECK(admits({}, series));
  CHECK(admits({{"UZ", "TJ"}, {"training"}, {"labour"}}, series));
  CHECK_FALSE(admits({{"UZ"}, {}, {}}, series));
  CHECK_FALSE(admits({{}, {"labour"}, {}}, series));
  CHECK_FALSE(admits({{}, {}, {"sexual"}}, series));
}

TEST_CASE("Notations are those of one scheme", "[query][series]") {
  model::Series series;
  series.concepts = {"topic/consent", "form/labour", "topic/training"};
  CHECK(notations(series, "topic") == std::vector<std::string>{"consent", "training"});
  CHECK(notations(series, "stage").empty());
}

}  // namespace panoh::query
