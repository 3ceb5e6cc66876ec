// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/akn_reader.hpp"

#include "tests/catch.hpp"
#include "tests/indexer/read/small_documents.hpp"

namespace panoh::read {
namespace {

model::Expression small_law() {
  auto expression = read_akn_file(kFixtures / "corpus/akn/small-law/tgk.xml");
  REQUIRE(expression);
  return std::move(*expression);
}

Error refusal(std::string_view body) {
  const auto expression = read_akn(document_with(body), "f.xml");
  REQUIRE_FALSE(expression);
  return expression.error();
}

std::string eids(const model::Provision& provision) {
  std::string all;
  for (const auto& row : provision.paragraphs) all += row.eid + " ";
  return all;
}

}  // namespace

TEST_CASE("A work's metadata is read from where corpus/README.md puts it", "[read][akn]") {
  const auto expression = small_law();
  const auto& work = expression.work;
  CHECK(work.id == "small-law");
  CHECK(work.frbr_uri == "/akn/tj/act/2020/7");
  CHECK(work.kind == "law");
  CHECK(work.country == "TJ");
  CHECK(work.number == "7");
  CHECK(expression.gazette == "Gazette 2020, 1");
  CHECK(expression.issuer == "Parliament");
  CHECK(work.adopted == Date{2020, 2, 3});
  CHECK(work.in_force == Date{2020, 3, 0});
  CHECK_FALSE(work.repealed.known());
  REQUIRE(work.parties.size() == 1);
  CHECK(work.parties[0].action == "signature");
  REQUIRE(work.amendments.size() == 1);
  CHECK(work.amendments[0].number == "9");
}

TEST_CASE("An expression's metadata is read from where corpus/README.md puts it", "[read][akn]") {
  const auto expression = small_law();
  CHECK(expression.language == Language::Tg);
  CHECK(expression.frbr_uri == "/akn/tj/act/2020/7/tgk@2021-04-05");
  CHECK(expression.date == Date{2021, 4, 5});
  CHECK(expression.title == "Қонуни хурд");
  CHECK(expression.short_title == "ҚХ");
  CHECK(expression.aliases == std::vector<std::string>{"№ 7"});
  CHECK(expression.title_official);
  CHECK(expression.text_status == model::TextStatus::Summary);
  CHECK(expression.note == "Қонуни хурд");
  CHECK(expression.official_url == "https://example.org/");
  REQUIRE(expression.sources.size() == 1);
  CHECK(expression.sources[0].title == "Example");
}

TEST_CASE("Provisions come in order, with path, concepts and keywords", "[read][akn]") {
  const auto provisions = small_law().provisions;
  REQUIRE(provisions.size() == 3);
  CHECK(provisions[0].id == "small-law#preamble");
  const auto& article = provisions[2];
  CHECK(article.id == "small-law#2-1");
  CHECK(article.eid == "art_2-1");
  CHECK(article.num == "2-1");
  CHECK(article.kind == "law");
  CHECK(article.label == "Моддаи 2¹");
  CHECK(article.heading == "Манъ");
  CHECK(article.heading_official);
  CHECK(article.path == std::vector<std::string>{"Боби 1. Муқаррароти умумӣ"});
  CHECK(article.concepts == std::vector<std::string>{"topic/debt-bondage"});
  CHECK(article.keywords == std::vector<std::string>{"қарз"});
  CHECK(article.num_variants == std::vector<std::string>{"2(1)"});
  CHECK(article.review == model::Review::Checked);
  CHECK(provisions[1].review == model::Review::Unchecked);
}

TEST_CASE("Numbered paragraphs keep number and eId, texts get eIds", "[read][akn]") {
  const auto provisions = small_law().provisions;
  CHECK(eids(provisions[0]) == "preamble__p_1 ");
  CHECK(eids(provisions[1]) == "art_1__p_1 ");
  CHECK(eids(provisions[2]) == "art_2-1__para_1 art_2-1__para_2 ");
  CHECK(provisions[2].paragraphs[1].num == "2.");
  REQUIRE(provisions[1].paragraphs[0].references.size() == 1);
  CHECK(provisions[1].paragraphs[0].references[0].href == "/akn/tj/act/2020/7/~art_2-1");
}

TEST_CASE("An indicator's id is its eId", "[read][akn]") {
  const auto expression = read_akn(
      document_with("<hcontainer name=\"indicator\" eId=\"ind-x-01\"><num>1</num><content><p>t</p>"
                    "</content></hcontainer>"),
      "f.xml");
  REQUIRE(expression);
  REQUIRE(expression->provisions.size() == 1);
  const auto& indicator = expression->provisions[0];
  CHECK(indicator.id == "ind-x-01");
  CHECK(indicator.num == "ind-x-01");
  CHECK(indicator.kind == "indicator");
}

TEST_CASE("Numbers that begin again in each chapter stay apart", "[read][akn]") {
  const auto expression = read_akn(
      document_with("<chapter eId=\"chp_1\"><article eId=\"chp_1__art_1\"><num>1</num></article>"
                    "</chapter><chapter eId=\"chp_2\"><article eId=\"chp_2__art_1\"><num>1</num>"
                    "</article></chapter>"),
      "f.xml");
  REQUIRE(expression);
  CHECK(expression->provisions[0].num == "1");
  CHECK(expression->provisions[1].num == "chp_2__art_1");
}

TEST_CASE("A bad document is refused with its place and eId", "[read][akn]") {
  const auto missing = refusal("\n<article><num>1</num></article>");
  CHECK(missing.code == ErrorCode::DocumentInvalid);
  CHECK(missing.message.find("<article> without eId") != std::string::npos);
  CHECK(missing.message.starts_with("f.xml:"));
  CHECK(refusal("<article eId=\"art_1\"><num>1</num></article>"
                "<article eId=\"art_1\"><num>1</num></article>")
            .message.find("twice: art_1") != std::string::npos);
  CHECK(refusal("<article eId=\"a/b\"><num>1</num></article>").message.find("a/b") !=
        std::string::npos);
  CHECK(read_akn("<html/>", "f.xml").error().code == ErrorCode::DocumentInvalid);
}

TEST_CASE("A date that does not exist is refused, not guessed", "[read][akn]") {
  const auto expression =
      read_akn(document_with("", "", R"(kind="law" country="TJ" inForce="2020-02-30")"), "f.xml");
  REQUIRE_FALSE(expression);
  CHECK(expression.error().message.find("not a date: 2020-02-30") != std::string::npos);
  CHECK(expression.error().hint.starts_with("YYYY"));
}

TEST_CASE("Metadata for a provision that does not exist is refused", "[read][akn]") {
  const auto expression = read_akn(
      document_with("", "", "kind=\"law\" country=\"TJ\"/><panoh:provision href=\"#art_9\""),
      "f.xml");
  REQUIRE_FALSE(expression);
  CHECK(expression.error().code == ErrorCode::ReferenceUnresolved);
  CHECK(expression.error().message.find("art_9") != std::string::npos);
}

TEST_CASE("A file that is not there is unreadable", "[read][akn]") {
  CHECK(read_akn_file(kFixtures / "no-such.xml").error().code == ErrorCode::FileUnreadable);
}

}  // namespace panoh::read
