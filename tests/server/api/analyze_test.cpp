// SPDX-License-Identifier: GPL-2.0-or-later
// What /api/v1/analyze replies. The levels themselves: tests/indexer/analysis.
#include "server/api/endpoints.hpp"
#include "tests/catch.hpp"
#include "tests/server/api/served.hpp"

namespace panoh::api {
namespace {

using tests::call;
using tests::json;

}  // namespace

TEST_CASE("A text is told its language and typing, each word its levels", "[api][analyze]") {
  const auto reply = json(analyze, {}, {{"text", "ҳуқуқи кӯдаконро"}});
  CHECK(reply["detected"] == "tg");
  CHECK(reply["lang"] == "tg");
  CHECK(reply["typing"] == "standard");
  CHECK(reply["confidence"].get<double>() > 0.9);
  REQUIRE(reply["tokens"].size() == 2);
  const auto& word = reply["tokens"][1];
  CHECK(word["text"] == "кӯдаконро");
  CHECK(word["begin"] == 7);
  CHECK(word["end"] == 16);
  CHECK(word["normal"] == "кӯдаконро");
  CHECK(word["stem"] == "кӯдак");
  CHECK(word["folded"] == "кудак");
  CHECK_FALSE(word["skeleton"].get<std::string>().empty());
  CHECK(word["stop_word"] == false);
}

TEST_CASE("Old fonts are named, and the language can be chosen", "[api][analyze]") {
  CHECK(json(analyze, {}, {{"text", "њуќуќи инсон"}})["typing"] == "legacy-a");
  const auto reply = json(analyze, {}, {{"text", "торговля людьми"}, {"lang", "rus"}});
  CHECK(reply["lang"] == "ru");
  // A level that the language lacks repeats the one before.
  CHECK(reply["tokens"][0]["folded"] == reply["tokens"][0]["stem"]);
  CHECK(json(analyze)["tokens"].empty());
}

TEST_CASE("What cannot be analysed is an error", "[api][analyze]") {
  const auto code = [](const tests::Pairs& parameters) {
    const auto answer = call(analyze, {}, parameters);
    REQUIRE_FALSE(answer);
    return answer.error().code;
  };
  CHECK(code({{"text", std::string(20001, 'a')}}) == ErrorCode::TooLarge);
  CHECK(code({{"text", "a"}, {"lang", "de"}}) == ErrorCode::BadRequest);
  CHECK(code({{"q", "a"}}) == ErrorCode::UnknownParameter);
}

}  // namespace panoh::api
