// SPDX-License-Identifier: GPL-2.0-or-later
// What /api/v1/citation replies. Which forms are understood: tests/server/query/citations.tsv.
#include "server/api/endpoints.hpp"
#include "tests/catch.hpp"
#include "tests/server/api/golden.hpp"
#include "tests/server/api/served.hpp"

namespace panoh::api {
namespace {

using tests::call;
using tests::json;

}  // namespace

TEST_CASE("A pasted paragraph gives the provisions it cites", "[api][citation]") {
  const auto reply =
      json(citation, {},
           {{"text", "Ҷиноят: қ. 2 м. 130-1 КҶ ҶТ, см. также ст. 4 Декларации и ст. 500 УК РТ."}},
           Language::Ru);
  const std::string text = reply.dump(2) + "\n";
  CHECK(text == tests::golden("api/citation.json", text));
}

TEST_CASE("A text without citations gives an empty list, one too long an error",
          "[api][citation]") {
  CHECK(json(citation)["citations"].empty());
  CHECK(json(citation, {}, {{"text", "ст. 130 УК РФ"}})["citations"].empty());
  const auto answer = call(citation, {}, {{"text", std::string(20001, 'a')}});
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == ErrorCode::TooLarge);
  CHECK_FALSE(call(citation, {}, {{"q", "a"}}));
}

TEST_CASE("A search that cites a provision has it first and says so", "[api][citation]") {
  const auto reply = json(search, {}, {{"q", "ст. 130 УК РТ торговля людьми"}});
  const auto& cited = reply["query"]["citation"];
  CHECK(cited["text"] == "ст. 130 УК РТ");
  CHECK(cited["id"] == "tj-code#130");
  CHECK(cited["url"] == "/en/works/tj-code/130");
  REQUIRE(reply["results"].size() >= 2);
  const auto& first = reply["results"][0];
  CHECK(first["id"] == "tj-code#130");
  CHECK(first["cited"] == true);
  CHECK(first["matched"][0]["term"] == "ст. 130 УК РТ");
  CHECK(first["matched"][0]["how"] == "exact");
  CHECK_FALSE(reply["results"][1].contains("cited"));
}

}  // namespace panoh::api
