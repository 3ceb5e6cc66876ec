// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/base/file.hpp"
#include "indexer/base/utf8.hpp"
#include "indexer/read/akn_reader.hpp"
#include "server/export/endpoints.hpp"
#include "server/export/status_lines.hpp"
#include "tests/catch.hpp"
#include "tests/server/api/golden.hpp"
#include "tests/server/api/served.hpp"

namespace panoh::exporting {
namespace {

query::Answer get(const char* path, Language ui = Language::En) {
  return tests::call(frbr, {path}, {}, ui);
}

/// Where a redirect leads; "" when it is none.
std::string location(const char* path, Language ui = Language::En) {
  const auto answer = get(path, ui);
  if (!answer || answer->status != 303) return "";
  return answer->headers.at(0).second;
}

std::string body(const char* path) {
  const auto answer = get(path);
  if (!answer) FAIL(to_line(answer.error()));
  CHECK(answer->status == 200);
  return answer->body;
}

Error error(const char* path) {
  const auto answer = get(path);
  REQUIRE_FALSE(answer);
  return answer.error();
}

}  // namespace

TEST_CASE("Addresses without a suffix lead to pages", "[export][frbr]") {
  CHECK(location("tj/act/1998/574", Language::Tg) == "/tg/works/tj-code");
  CHECK(location("tj/act/1998/574/rus@1998-05-21") == "/en/works/tj-code?langs=ru");
  CHECK(location("tj/act/1998/574/rus@") == "/en/works/tj-code?langs=ru");
  CHECK(location("tj/act/1998/574/rus/~art_130-1") == "/en/works/tj-code/130-1?langs=ru");
  CHECK(location("tj/act/1998/574/~art_130-1") == "/en/works/tj-code/130-1");
  CHECK(location("tj/act/1998/574/~art_130-1__para_2") == "/en/works/tj-code/130-1");
}

TEST_CASE("A document without a language or of a smaller part leads to one that exists",
          "[export][frbr]") {
  CHECK(location("tj/act/1998/574.xml", Language::Ru) == "/akn/tj/act/1998/574/rus.xml");
  CHECK(location("un/doc/2009/indicators.txt", Language::Tg) ==
        "/akn/un/doc/2009/indicators/eng.txt");
  CHECK(location("tj/act/1998/574/rus/~art_130-1__para_2.json") ==
        "/akn/tj/act/1998/574/rus/~art_130-1.json");
}

TEST_CASE("A whole text comes as Akoma Ntoso that reads back the same", "[export][frbr]") {
  const auto answer = get("tj/act/1998/574/rus@1998-05-21.xml");
  REQUIRE(answer);
  CHECK(answer->content_type == "application/akn+xml; charset=utf-8");
  const auto read = read::read_akn(answer->body, "reply");
  if (!read) FAIL(to_line(read.error()));
  CHECK(read->frbr_uri == "/akn/tj/act/1998/574/rus@1998-05-21");
  CHECK(read->work.in_force == Date{1998, 9, 1});
  REQUIRE(read->provisions.size() == 2);
  CHECK(read->provisions[1].id == "tj-code#130-1");
  CHECK(read->provisions[1].heading == "Торговля людьми");
  CHECK(read->provisions[1].paragraphs[1].text == "Согласие жертвы не имеет значения.");
  CHECK(read->provisions[1].concepts == std::vector<std::string>{"topic/consent"});
}

TEST_CASE("A portion holds its provision alone", "[export][frbr]") {
  const std::string xml = body("tj/act/1998/574/rus/~art_130.xml");
  CHECK(xml.find("Похищение человека") != std::string::npos);
  CHECK(xml.find("Торговля людьми") == std::string::npos);
  const std::string text = body("tj/act/1998/574/rus/~art_130.txt");
  CHECK(text.find("Статья 130. Похищение человека") != std::string::npos);
  CHECK(text.find("Торговля людьми") == std::string::npos);
  const auto reply = nlohmann::json::parse(body("tj/act/1998/574/rus/~art_130.json"));
  CHECK(reply["akn"] == "/akn/tj/act/1998/574/rus@1998-05-21/~art_130");
  CHECK(reply["provisions"].size() == 1);
}

TEST_CASE("Plain text and JSON say what the text is and where it is from", "[export][frbr]") {
  const std::string text = body("un/doc/2009/indicators/eng.txt");
  CHECK(text == tests::golden("export/expression.txt", text));
  const std::string json = tests::indented(body("un/doc/2009/indicators/eng.json"));
  CHECK(json == tests::golden("export/expression.json", json));
}

TEST_CASE("What an address lacks is named", "[export][frbr]") {
  CHECK(error("tj/act/1998/1").message == "there is no work with the address '/akn/tj/act/1998/1'");
  CHECK(error("un/doc/2009/indicators/tgk").message ==
        "'/akn/un/doc/2009/indicators' has no text in tgk");
  CHECK(error("un/doc/2009/indicators/tgk").hint.find("eng@2009-03") != std::string::npos);
  CHECK(error("tj/act/1998/574/rus@2020-01-01").message ==
        "'/akn/tj/act/1998/574' has no text as of '2020-01-01'");
  CHECK(error("tj/act/1998/574/rus/~art_999").message ==
        "'/akn/tj/act/1998/574' has no part 'art_999'");
  CHECK(error("tj/act/1998/574/eng/~art_130.xml").message == "'tj-code#130' has no version in eng");
  for (const char* path :
       {"", "tj", "tj/act/1998/1", "~art_5", "../../etc/passwd", "\xFF/\xFF/x/y"}) {
    CHECK(error(path).code == ErrorCode::NotFound);
    CHECK(utf8::is_valid(error(path).message));
  }
}

TEST_CASE("An unknown format is not acceptable", "[export][frbr]") {
  CHECK(error("tj/act/1998/574/rus.pdf").code == ErrorCode::NotAcceptable);
  CHECK(error("tj/act/1998/574/rus.pdf").message == "there is no format '.pdf'");
}

TEST_CASE("Documents call the status of a text as the pages do", "[export][status]") {
  for (const Language language : kLanguages) {
    const auto file =
        std::string{PANOH_SOURCE_DIR "/web/i18n/"} + std::string{two_letter(language)};
    const auto words = nlohmann::json::parse(*read_file(file + ".json"));
    const auto check = [&](std::string_view line, const std::string& key) {
      const auto word = utf8::fold_case(words.at(key).get<std::string>());
      INFO(key);
      CHECK(utf8::fold_case(line).substr(0, word.size()) == word);
    };
    for (const auto status : {model::TextStatus::Official, model::TextStatus::Translation,
                              model::TextStatus::Summary}) {
      check(status_line(status, language), "text-status." + std::string{name(status)});
    }
    for (const auto review : {model::Review::Checked, model::Review::Unchecked}) {
      check(review_line(review, language), "review." + std::string{name(review)});
    }
  }
}

}  // namespace panoh::exporting
