// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/csv.hpp"

#include "tests/catch.hpp"

namespace panoh::read {
namespace {

using Cells = std::vector<std::string>;

std::string refusal(std::string_view text) {
  const auto rows = read_csv(text, "t.csv");
  REQUIRE_FALSE(rows);
  return rows.error().message;
}

}  // namespace

TEST_CASE("Cells may be empty, quoted, and hold commas, quotation marks and lines", "[read][csv]") {
  const auto rows = read_csv("a,b,c\r\n1,,\"x, \"\"y\"\"\nz\"\r\n\"\",2,ҷ", "t.csv");
  REQUIRE(rows);
  REQUIRE(rows->size() == 3);
  CHECK((*rows)[1].cells == Cells{"1", "", "x, \"y\"\nz"});
  CHECK((*rows)[2].cells == Cells{"", "2", "ҷ"});
  CHECK((*rows)[1].line == 2);
  CHECK((*rows)[2].line == 4);
}

TEST_CASE("A byte order mark is no part of the first column's name", "[read][csv]") {
  CHECK(read_csv("\xEF\xBB\xBFyear,value\n", "t.csv")->front().cells == Cells{"year", "value"});
}

TEST_CASE("What is wrong in a table is named with file and line", "[read][csv]") {
  CHECK(refusal("a,b\n1,2\n1\n") == "t.csv:3: 1 cells, but the header has 2");
  CHECK(refusal("a,b\n1,\"2\n") == "t.csv:2: a quotation mark is not closed");
  CHECK(refusal("a,b\n1,\"2\"x\n") == "t.csv:2: text behind a closing quotation mark");
  CHECK(refusal("a,b\n1,2\"\n") == "t.csv:2: a quotation mark inside a cell without them");
  CHECK(refusal("a\n\xFF\n") == "t.csv:2: not UTF-8");
  CHECK(refusal("") == "t.csv:1: empty: not even a header");
}

}  // namespace panoh::read
