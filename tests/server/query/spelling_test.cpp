// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/spelling.hpp"

#include "tests/catch.hpp"

namespace panoh::query {

TEST_CASE("Slips are counted by letters, two swapped ones as one", "[query][spelling]") {
  struct Row {
    const char32_t* a;
    const char32_t* b;
    unsigned distance;
  };
  for (const auto& row :
       {Row{U"савдо", U"савдо", 0}, Row{U"савдо", U"садво", 1}, Row{U"савдо", U"савдои", 1},
        Row{U"савдо", U"авдо", 1}, Row{U"савдо", U"совдо", 1}, Row{U"савдо", U"совда", 2},
        Row{U"савдо", U"савдогарон", 3}, Row{U"", U"аб", 2}}) {
    CHECK(edit_distance(row.a, row.b, 2) == row.distance);
    CHECK(edit_distance(row.b, row.a, 2) == row.distance);
  }
  CHECK(edit_distance(U"савдо", U"совда", 1) == 2);
}

TEST_CASE("Endless words have no distance", "[query][spelling]") {
  const std::u32string endless(1000, U'а');
  CHECK(edit_distance(endless, endless, 2) == 3);
}

}  // namespace panoh::query
