// SPDX-License-Identifier: GPL-2.0-or-later
// What Akoma Ntoso of other publishers has and our own corpus has not.
#include "indexer/read/akn_reader.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/read/small_documents.hpp"

namespace panoh::read {
namespace {

model::Expression real_document() {
  auto expression = read_akn_file(kFixtures / "real_document.xml");
  REQUIRE(expression);
  return std::move(*expression);
}

/// "eid|num|text" per row.
std::vector<std::string> rows(const model::Provision& provision) {
  std::vector<std::string> lines;
  for (const auto& row : provision.paragraphs) {
    lines.push_back(row.eid + "|" + row.num + "|" + row.text);
  }
  return lines;
}

}  // namespace

TEST_CASE("A document without our metadata is completed from its address", "[read][akn]") {
  const auto expression = real_document();
  CHECK(expression.work.id == "kg-act-2019-12");
  CHECK(expression.work.country == "KG");
  CHECK(expression.work.kind == "law");
  CHECK(expression.title == "An Act of Others");
}

TEST_CASE("Sections are provisions when a law has no articles", "[read][akn]") {
  const auto provisions = real_document().provisions;
  REQUIRE(provisions.size() == 4);
  CHECK(provisions[0].eid == "preamble");
  CHECK(provisions[1].num == "3");
  CHECK(provisions[1].label == "3¹");
  CHECK(provisions[1].path == std::vector<std::string>{"Part I. First"});
  CHECK(provisions[3].eid == "conclusions");
}

TEST_CASE("Points and subparagraphs become rows with number and eId", "[read][akn]") {
  CHECK(rows(real_document().provisions[1]) ==
        std::vector<std::string>{
            "sec_3__para_1|(1)|It is an offence to",
            "sec_3__para_1__point_a|(a)|recruit any person, or",
            "sec_3__para_1__point_2|(b)|",
            "sec_3__para_1__point_2__subpara_1|(i)|transport,",
            "sec_3__para_1__point_2__subpara_1__p_2||or harbour",
            "sec_3__para_1__p_2||for exploitation.",
        });
}

TEST_CASE("Lists, tables and deletions inside a text are read", "[read][akn]") {
  CHECK(rows(real_document().provisions[2]) == std::vector<std::string>{
                                                   "part_I__sec_4__p_1||Known forms:",
                                                   "part_I__sec_4__p_2||They are",
                                                   "list_1__item_a|a.|labour;",
                                                   "part_I__sec_4__li_1||begging",
                                                   "part_I__sec_4__li_1__li_1||of children",
                                                   "part_I__sec_4__p_3||Form | Years",
                                               });
}

TEST_CASE("A preamble of recitals keeps their numbers", "[read][akn]") {
  CHECK(rows(real_document().provisions[0]) ==
        std::vector<std::string>{"preamble__p_1||It is enacted:", "rec_1|(1)|Whereas one;"});
}

TEST_CASE("Text between a chapter's heading and its articles is not lost", "[read][akn]") {
  const auto expression = read_akn(
      document_with("<chapter eId=\"chp_1\"><num>I</num><intro><p>All of this applies.</p></intro>"
                    "<article eId=\"art_1\"><content><p>One.</p></content></article></chapter>"),
      "f.xml");
  REQUIRE(expression);
  REQUIRE(expression->provisions.size() == 2);
  CHECK(expression->provisions[0].eid == "chp_1");
  CHECK(expression->provisions[0].paragraphs[0].text == "All of this applies.");
}

}  // namespace panoh::read
