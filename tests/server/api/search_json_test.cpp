// SPDX-License-Identifier: GPL-2.0-or-later
#include <nlohmann/json.hpp>

#include "indexer/base/utf8.hpp"
#include "server/api/search.hpp"
#include "tests/catch.hpp"
#include "tests/server/api/golden.hpp"

namespace panoh::api {
namespace {

using nlohmann::ordered_json;

query::Hit labour_code() {
  query::Hit hit;
  hit.provision.id = "tj-labour-code-2016#8";
  hit.provision.eid = "art_8";
  hit.provision.num = "8";
  hit.provision.kind = "code";
  hit.provision.label = "Моддаи 8";
  hit.provision.heading = "Манъи меҳнати маҷбурӣ";
  hit.provision.path = {"Боби 1"};
  hit.provision.review = model::Review::Checked;
  hit.work = "tj-labour-code-2016";
  hit.language = Language::Tg;
  hit.languages = {Language::Tg, Language::Ru, Language::En};
  hit.country = "TJ";
  hit.title = "Кодекси меҳнат";
  hit.in_force = true;
  hit.date = "2016-07-23";
  hit.snippet = {"… меҳнати маҷбурӣ <манъ> аст …", {{4, 33}}};
  hit.matched = {{"меҳнат", query::MatchKind::Stem}, {"маҷбурӣ", query::MatchKind::Typing}};
  hit.akn = "/akn/tj/act/2016/1329/tgk@2016-07-23/~art_8";
  hit.score = 17.2;
  return hit;
}

query::ResultPage page_of(query::Hit hit) {
  query::ResultPage page;
  page.query.languages = {Language::Tg};
  page.query.typing = "plain";
  page.query.understood = "меҳнати маҷбурӣ";
  page.query.expansions = {
      {"меҳнати маҷбурӣ", query::MatchKind::Translation, {"принудительный труд", "forced labour"}}};
  page.total = 38;
  page.took_ms = 3.1;
  page.hits = {std::move(hit)};
  page.facets = {{"kind", {{"code", "Кодекс", 12, true}}}};
  return page;
}

query::SearchRequest request() {
  query::SearchRequest request;
  request.text = "мехнати мачбури";
  request.facets = true;
  return request;
}

ordered_json written(const query::ResultPage& page, const query::SearchRequest& request) {
  return ordered_json::parse(search_json(page, request, Language::Tg));
}

}  // namespace

TEST_CASE("A search reply is the contract's object", "[api][search]") {
  const auto text = search_json(page_of(labour_code()), request(), Language::Tg);
  CHECK(tests::indented(text) == tests::golden("api/search.json", tests::indented(text)));
}

TEST_CASE("Marks count code points of the snippet, not bytes", "[api][search]") {
  const auto hit = written(page_of(labour_code()), request())["results"][0];
  CHECK(hit["marks"] == ordered_json::parse("[[2,17]]"));
  CHECK(hit["snippet_html"] == "… <mark>меҳнати маҷбурӣ</mark> &lt;манъ&gt; аст …");
}

TEST_CASE("Hostile text stays text", "[api][search]") {
  query::Hit hit = labour_code();
  const std::string hostile = "\"},{\"a\":\\ \n\x01</script><b> \xD2\xFF";
  hit.title = hit.provision.heading = hit.country = hit.date = hostile;
  hit.snippet = {hostile, {}};
  query::ResultPage page = page_of(hit);
  page.query.understood = page.query.corrected = hostile;
  page.suggestions = {hostile};
  query::SearchRequest asked = request();
  asked.text = hostile;
  const std::string text = search_json(page, asked, Language::Tg);
  REQUIRE(utf8::is_valid(text));
  const auto reply = ordered_json::parse(text);
  REQUIRE(reply["results"].size() == 1);
  CHECK(reply["query"]["text"] == utf8::repair(hostile));
  CHECK(reply["results"][0]["title"] == utf8::repair(hostile));
  const auto html = reply["results"][0]["snippet_html"].get<std::string>();
  CHECK(html.find('<') == std::string::npos);
}

TEST_CASE("What is empty is null, an empty list or an empty object", "[api][search]") {
  query::Hit hit = labour_code();
  hit.date.clear();
  query::ResultPage page = page_of(hit);
  page.query.expansions.clear();
  page.facets.clear();
  const auto reply = written(page, request());
  CHECK(reply["query"]["corrected"].is_null());
  CHECK(reply["query"]["citation"].is_null());
  CHECK(reply["query"]["expansions"] == ordered_json::array());
  CHECK(reply["facets"] == ordered_json::object());
  CHECK(reply["results"][0]["date"].is_null());
  CHECK_FALSE(reply["results"][0].contains("also"));
  CHECK_FALSE(reply["results"][0].contains("explanation"));
}

TEST_CASE("Near-equal indicators and explanations are given when there are any", "[api][search]") {
  query::Hit hit = labour_code();
  hit.also = {{.id = "ind-2"}, {.id = "ind-3"}};
  query::ResultPage page = page_of(hit);
  page.page = 3;
  page.hits.front().explanation = {
      .terms =
          {{"меҳнат", query::MatchKind::Stem, {query::Place::Heading, query::Place::Text}, 1.5},
           {"маҷбурӣ", query::MatchKind::Exact, {query::Place::Name}, 0.5}},
      .words = 2,
      .authority = 1.25,
      .country = 1,
      .nearness = 1.3};
  query::SearchRequest asked = request();
  asked.page = 3;
  const auto result = written(page, asked)["results"][0];
  CHECK(result["also"] == ordered_json{"ind-2", "ind-3"});
  CHECK(result["explanation"] == ordered_json::parse(R"({
    "rank": 21,
    "terms": [
      {"term": "меҳнат", "how": "stem", "places": ["heading", "text"], "share": 0.75},
      {"term": "маҷбурӣ", "how": "exact", "places": ["name"], "share": 0.25}
    ],
    "words": 2.0, "authority": 1.25, "country": 1.0, "nearness": 1.3})"));
}

TEST_CASE("Links lead to the neighbouring pages that exist", "[api][search]") {
  query::ResultPage page = page_of(labour_code());
  query::SearchRequest asked = request();
  asked.text = "a&b";
  const auto links = [&](unsigned number, unsigned total) {
    page.page = asked.page = number;
    page.total = total;
    return written(page, asked)["links"];
  };
  CHECK(links(1, 10)["next"].is_null());
  CHECK(links(1, 10)["prev"].is_null());
  CHECK(links(1, 11)["next"] == "/api/v1/search?q=a%26b&page=2&facets=1&ui=tg");
  CHECK(links(2, 11)["next"].is_null());
  CHECK(links(2, 11)["prev"] == "/api/v1/search?q=a%26b&facets=1&ui=tg");
  CHECK(links(2, 11)["self"] == "/api/v1/search?q=a%26b&page=2&facets=1&ui=tg");
  CHECK(links(1000, 1000000)["next"].is_null());
}

}  // namespace panoh::api
