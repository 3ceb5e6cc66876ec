// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/rows.hpp"

#include "tests/catch.hpp"

namespace panoh::import {
namespace {

Block text(std::string content) { return {.text = std::move(content)}; }
Block item(int depth, std::string marker, std::string content) {
  return {.text = std::move(content), .list_depth = depth, .marker = std::move(marker)};
}

std::vector<std::string> rows_of(const std::vector<Block>& blocks) {
  RowBuilder builder("art_1");
  for (const auto& block : blocks) builder.add(block);
  std::vector<std::string> lines;
  for (const auto& row : builder.take_rows())
    lines.push_back(row.eid + "|" + row.num + "|" + row.text);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Plain paragraphs are texts of the article", "[import][rows]") {
  CHECK(rows_of({text("one"), text("two")}) == Lines{"art_1__p_1||one", "art_1__p_2||two"});
}

TEST_CASE("List items are paragraphs, further texts of an item belong to it", "[import][rows]") {
  CHECK(rows_of({text("intro"), item(1, "1.", "one"), item(1, "", "more"), item(1, "2.", "two"),
                 text("end")}) == Lines{"art_1__p_1||intro", "art_1__para_1|1.|one",
                                        "art_1__para_1__p_2||more", "art_1__para_2|2.|two",
                                        "art_1__p_2||end"});
}

TEST_CASE("Numbers in the text nest by their style", "[import][rows]") {
  CHECK(rows_of({text("1. бо:"), text("а) як"), text("б) ду"), text("идома"), text("2. се")}) ==
        Lines{"art_1__para_1|1.|бо:", "art_1__para_1__point_1|а)|як",
              "art_1__para_1__point_2|б)|ду", "art_1__para_1__point_2__p_2||идома",
              "art_1__para_2|2.|се"});
}

TEST_CASE("Letters of different alphabets get the same eIds", "[import][rows]") {
  const auto tajik = rows_of({text("а) x"), text("б) x"), text("в) x")});
  const auto english = rows_of({text("a) x"), text("b) x"), text("c) x")});
  REQUIRE(tajik.size() == 3);
  CHECK(tajik[2].substr(0, tajik[2].find('|')) == english[2].substr(0, english[2].find('|')));
}

TEST_CASE("A number that stands there twice stays apart and is doubted", "[import][rows]") {
  RowBuilder builder("art_1");
  builder.add(text("1. a"));
  builder.add(text("1. b"));
  const auto rows = builder.take_rows();
  CHECK(rows[0].eid != rows[1].eid);
  CHECK(builder.take_doubts().size() == 1);
}

}  // namespace panoh::import
