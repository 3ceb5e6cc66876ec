// SPDX-License-Identifier: GPL-2.0-or-later
// A whole page to Akoma Ntoso: the official text arrives complete and in order.
#include "indexer/base/file.hpp"
#include "indexer/import/importer.hpp"
#include "indexer/read/akn_reader.hpp"
#include "indexer/write/akn_writer.hpp"
#include "tests/catch.hpp"

namespace panoh::import {
namespace {

Imported declaration(const ImportOptions& options) {
  const auto html = read_file(std::string(PANOH_SOURCE_DIR) + "/tests/fixtures/declaration.html");
  REQUIRE(html);
  auto imported = import_html(*html, "pages/declaration.html", options);
  REQUIRE(imported);
  return std::move(*imported);
}

const ImportOptions kKnown{
    .work = "small", .kind = "declaration", .country = "INT", .date = {1950, 1, 2}};

bool doubts(const ImportReport& report, std::string_view text) {
  for (const auto& doubt : report.doubts) {
    if (doubt.find(text) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("Every word of the page's articles is in the Akoma Ntoso, in order", "[import][html]") {
  const auto written = write::to_akn(declaration(kKnown).expression);
  const auto body = written.find("<preamble");
  REQUIRE(body != std::string::npos);
  std::size_t at = body;
  for (const auto* text :
       {"ПРЕАМБУЛА", "Принимая во внимание достоинство,", "Собрание провозглашает:", "Статья 1",
        "Все люди рождаются свободными.", "Никто не раб.", "Статья 2", "1.",
        "Каждый имеет право на труд.", "Труд свободен.", "2.", "Рабство:", "a.", "запрещено;", "b.",
        "наказуемо.", "Это всё."}) {
    INFO(text);
    at = written.find(text, at);
    REQUIRE(at != std::string::npos);
  }
}

TEST_CASE("What was imported is read back for the index", "[import][html]") {
  const auto imported = declaration(kKnown);
  const auto read = read::read_akn(write::to_akn(imported.expression), "small.xml");
  REQUIRE(read);
  CHECK(read->work.id == "small");
  CHECK(read->work.frbr_uri == "/akn/un/act/declaration/1950-01-02/small");
  CHECK(read->frbr_uri == "/akn/un/act/declaration/1950-01-02/small/rus@1950-01-02");
  CHECK(read->language == Language::Ru);
  CHECK(read->title == "Малая декларация");
  CHECK(read->text_status == model::TextStatus::Official);
  REQUIRE(read->provisions.size() == 3);
  CHECK(read->provisions[0].heading == "ПРЕАМБУЛА");
  CHECK(read->provisions[2].id == "small#2");
  REQUIRE(read->provisions[2].paragraphs.size() == 6);
  CHECK(read->provisions[2].paragraphs[1].eid == "art_2__para_1__p_2");
  CHECK(read->provisions[2].paragraphs[3].eid == "art_2__para_2__point_1");
  CHECK(read->provisions[2].paragraphs[5].eid == "art_2__p_1");
}

TEST_CASE("The report says from which bytes the text was made", "[import][html]") {
  const auto report = declaration(kKnown).report;
  CHECK(report.charset == "UTF-8");
  CHECK(report.sha256.size() == 64);
  CHECK(report.provisions == 3);
  CHECK(report.doubts.empty());
}

TEST_CASE("Guesses stand in the report", "[import][html]") {
  const auto report = declaration({}).report;
  CHECK(report.language == Language::Ru);
  CHECK(doubts(report, "--kind"));
  CHECK(doubts(report, "--country"));
  CHECK(doubts(report, "--date"));
  CHECK(doubts(report, "--work"));
}

TEST_CASE("The language is what the user says, then the page, then the letters", "[import][html]") {
  auto options = kKnown;
  options.language = Language::Tg;
  CHECK(declaration(options).report.language == Language::Tg);
  const auto page =
      import_html("<h1>Қонун</h1><p>Моддаи 1. Мафҳумҳо<p>Ҳар кас ҳуқуқ дорад.", "a.html", kKnown);
  REQUIRE(page);
  CHECK(page->report.language == Language::Tg);
  CHECK(doubts(page->report, "--lang"));
}

TEST_CASE("Letters of an old Tajik font are kept and reported", "[import][html]") {
  const auto page = import_html("<p>Моддаи 1.<p>Њар кас њуќуќ дорад.", "a.html", kKnown);
  REQUIRE(page);
  CHECK(page->expression.provisions[0].paragraphs[0].text == "Њар кас њуќуќ дорад.");
  CHECK(doubts(page->report, "old Tajik font"));
}

TEST_CASE("A page without articles is refused with a hint", "[import][html]") {
  const auto page = import_html("<p>Hello", "a.html", kKnown);
  REQUIRE_FALSE(page);
  CHECK(page.error().code == ErrorCode::DocumentInvalid);
  CHECK(page.error().message.starts_with("a.html"));
  CHECK_FALSE(page.error().hint.empty());
}

}  // namespace panoh::import
