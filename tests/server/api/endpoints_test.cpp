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

/// The reply of a call, indented, and what the golden file holds.
void check_golden(const char* name, const ordered_json& reply) {
  const std::string text = reply.dump(2) + "\n";
  CHECK(text == tests::golden(name, text));
}

std::vector<std::string> ids(const ordered_json& reply) {
  std::vector<std::string> ids;
  for (const auto& result : reply["results"]) ids.push_back(result["id"]);
  return ids;
}

}  // namespace

TEST_CASE("A search finds, filters and counts", "[api][index]") {
  const auto reply = json(search, {}, {{"q", "торговля людьми"}, {"facets", "1"}});
  REQUIRE(reply["results"].size() >= 1);
  const auto& first = reply["results"][0];
  CHECK(first["id"] == "tj-code#130-1");
  CHECK(first["lang"] == "ru");
  CHECK(first["langs"] == ordered_json{"tg", "ru", "en"});
  CHECK(first["url"] == "/en/works/tj-code/130-1");
  CHECK(first["akn"] == "/akn/tj/act/1998/574/rus@1998-05-21/~art_130-1");
  CHECK(first["path"] == ordered_json{"Статья 130-1"});
  CHECK(reply["facets"].contains("kind"));
  const auto none = json(search, {}, {{"q", "торговля людьми"}, {"country", "INT"}});
  for (const auto& result : none["results"]) CHECK(result["country"] == "INT");
}

TEST_CASE("Unknown parameters and values are errors that name them", "[api][index]") {
  const auto unknown = call(search, {}, {{"q", "a"}, {"colour", "red"}});
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().code == ErrorCode::UnknownParameter);
  CHECK(unknown.error().message.find("colour") != std::string::npos);
  const auto bad = call(search, {}, {{"per_page", "many"}});
  REQUIRE_FALSE(bad);
  CHECK(bad.error().code == ErrorCode::BadRequest);
  for (const auto& answer :
       {call(works, {}, {{"q", "a"}}), call(work, {"decl"}, {{"page", "1"}}),
        call(provision, {"decl", "3"}, {{"page", "1"}}), call(openapi, {}, {{"page", "1"}})}) {
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == ErrorCode::UnknownParameter);
  }
  CHECK(call(works, {}, {{"ui", "ru"}}));
}

TEST_CASE("Indicators are found by keyword and by what only they have", "[api][index]") {
  const auto found = json(indicators, {}, {{"q", "passport"}});
  REQUIRE(ids(found) == std::vector<std::string>{"ind-1"});
  CHECK(found["results"][0]["evidences"] == ordered_json{"tj-code#130-1"});
  using Pairs = tests::Pairs;
  for (const Pairs& kept : {Pairs{}, Pairs{{"form", "sexual,labour"}}, Pairs{{"who", "adult"}},
                            Pairs{{"element", "means"}, {"form", "labour"}}}) {
    CHECK(ids(json(indicators, {}, kept)) == std::vector<std::string>{"ind-1"});
  }
  for (const Pairs& kept : {Pairs{{"element", "act"}}, Pairs{{"form", "none"}},
                            Pairs{{"who", "child"}}, Pairs{{"q", "slavery"}}}) {
    CHECK(ids(json(indicators, {}, kept)).empty());
  }
  const auto links = json(indicators, {}, {{"form", "labour"}})["links"];
  CHECK(links["self"] == "/api/v1/indicators?form=labour&ui=en");
  const auto refused = call(indicators, {}, {{"who", "nobody"}});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::BadRequest);
  CHECK_FALSE(call(indicators, {}, {{"kind", "law"}}));
}

TEST_CASE("Practice holds neither laws nor indicators", "[api][index]") {
  CHECK(ids(json(practice, {}, {{"q", "passport slavery"}})).empty());
  CHECK_FALSE(call(practice, {}, {{"form", "labour"}}));
}

TEST_CASE("The glossary gives every term of a concept with its standing", "[api][index]") {
  check_golden("api/glossary.json", json(glossary));
  CHECK(json(glossary, {}, {{"page", "2"}})["results"].empty());
  CHECK(json(glossary, {}, {{"q", "zzzz"}})["total"] == 0);
  CHECK_FALSE(call(glossary, {}, {{"kind", "law"}}));
}

TEST_CASE("All works stand in the order of their ids, and filters choose among them",
          "[api][index]") {
  CHECK(ids(json(works)) == std::vector<std::string>{"decl", "guide", "tj-code"});
  CHECK(ids(json(works, {}, {{"country", "tj"}})) == std::vector<std::string>{"tj-code"});
  CHECK(ids(json(works, {}, {{"kind", "guide,code"}})) ==
        std::vector<std::string>{"guide", "tj-code"});
  CHECK(ids(json(works, {}, {{"kind", "guide"}, {"country", "TJ"}})).empty());
  check_golden("api/works.json", json(works));
}

TEST_CASE("Works come in pages that link to each other", "[api][index]") {
  const auto first = json(works, {}, {{"per_page", "2"}});
  CHECK(first["total"] == 3);
  CHECK(ids(first) == std::vector<std::string>{"decl", "guide"});
  CHECK(first["links"]["next"] == "/api/v1/works?page=2&per_page=2&ui=en");
  const auto second = json(works, {}, {{"per_page", "2"}, {"page", "2"}});
  CHECK(ids(second) == std::vector<std::string>{"tj-code"});
  CHECK(second["links"]["next"].is_null());
  CHECK(ids(json(works, {}, {{"page", "1000"}, {"per_page", "100"}})).empty());
}

TEST_CASE("A work shows what is known of it and its contents", "[api][index]") {
  check_golden("api/work.json", json(work, {"guide"}));
  const auto code = json(work, {"tj-code"}, {}, Language::Tg);
  CHECK(code["in_force"] == "1998-09-01");
  CHECK(code["repealed"].is_null());
  CHECK(code["provisions"] == 2);
  REQUIRE(code["contents"].size() == 2);
  CHECK(code["contents"][0]["headings"] ==
        ordered_json::parse(R"({"tg":"Одамрабоӣ","ru":"Похищение человека"})"));
  CHECK(code["contents"][1]["url"] == "/tg/works/tj-code/130-1");
  CHECK(code["sources"].size() == 1);
}

TEST_CASE("A provision shows all its versions and its neighbours", "[api][index]") {
  check_golden("api/provision.json", json(provision, {"guide", "ind-1"}));
  const auto article = json(provision, {"tj-code", "130-1"});
  CHECK(article["langs"] == ordered_json{"tg", "ru", "en"});
  CHECK(article["versions"][1]["paragraphs"][1]["text"] == "Согласие жертвы не имеет значения.");
  CHECK(article["concepts"][0]["labels"]["tg"] == "Розигӣ");
  CHECK(article["previous"]["num"] == "130");
  CHECK(article["next"].is_null());
  CHECK(json(provision, {"tj-code", "130"})["previous"].is_null());
  CHECK(json(provision, {"tj-code", "130"})["next"]["id"] == "tj-code#130-1");
}

TEST_CASE("What points to a provision is found from it", "[api][index]") {
  const auto article = json(provision, {"tj-code", "130-1"}, {}, Language::Ru);
  REQUIRE(article["evidenced_by"].size() == 1);
  CHECK(article["evidenced_by"][0]["id"] == "ind-1");
  CHECK(article["evidenced_by"][0]["api"] == "/api/v1/works/guide/ind-1");
  CHECK(article["evidenced_by"][0]["url"] == "/ru/works/guide/ind-1");
  const auto cited = json(provision, {"decl", "4"});
  REQUIRE(cited["cited_by"].size() == 1);
  CHECK(cited["cited_by"][0]["heading"] == "Passport taken away");
  CHECK(json(provision, {"tj-code", "130"})["evidenced_by"].empty());
}

TEST_CASE("References count code points of their paragraph", "[api][index]") {
  const auto paragraph = json(provision, {"guide", "ind-1"})["versions"][0]["paragraphs"][0];
  // The quotation marks take three bytes each.
  CHECK(paragraph["references"][0]["begin"] == 12);
  CHECK(paragraph["references"][0]["end"] == 18);
}

TEST_CASE("What does not exist is named", "[api][index]") {
  const auto no_work = call(work, {"tj-cc-\xFF"});
  REQUIRE_FALSE(no_work);
  CHECK(no_work.error().code == ErrorCode::NotFound);
  CHECK(no_work.error().message == "there is no work 'tj-cc-\xEF\xBF\xBD'");
  const auto no_article = call(provision, {"tj-code", "999"});
  REQUIRE_FALSE(no_article);
  CHECK(no_article.error().code == ErrorCode::NotFound);
  CHECK(no_article.error().message == "work 'tj-code' has no provision '999'");
  CHECK_FALSE(call(provision, {"nowhere", "3"}));
}

}  // namespace panoh::api
