// SPDX-License-Identifier: GPL-2.0-or-later
// Widening queries by the shipped terms, over provisions of which each says a thing in one language
// or by one law's term only.
#include "server/query/expansion.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "server/query/searcher.hpp"
#include "tests/catch.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::query {
namespace {

model::Provision article(const std::string& num, const std::string& text) {
  model::Provision provision;
  provision.id = "act#" + num;
  provision.eid = "art_" + num;
  provision.num = num;
  provision.kind = "law";
  provision.paragraphs = {{"", "", text, {}}};
  return provision;
}

model::Expression act(Language language, std::vector<model::Provision> provisions) {
  model::Expression expression;
  expression.work.id = "act";
  expression.work.frbr_uri = "/akn/tj/act/2014/1";
  expression.work.kind = "law";
  expression.work.country = "TJ";
  expression.language = language;
  expression.title = "Z";
  expression.provisions = std::move(provisions);
  return expression;
}

read::Corpus corpus() {
  read::Corpus corpus = *read::read_corpus({std::filesystem::path(PANOH_SOURCE_DIR) / "corpus"});
  std::erase_if(corpus.expressions,
                [](const model::Expression& item) { return item.work.kind != "term"; });
  corpus.expressions.push_back(act(Language::Tg, {article("1", "Ҷазо барои хариду фурӯши одамон."),
                                                  article("2", "Пешгирии савдои одамон."),
                                                  article("3", "Савдо ва одамон дар бозор.")}));
  corpus.expressions.push_back(act(
      Language::Ru,
      {article("4", "Запрещена торговля людьми."), article("5", "Здесь принудительного труда нет."),
       article("6", "Направляет национальный механизм перенаправления.")}));
  corpus.expressions.push_back(
      act(Language::En, {article("7", "A trafficked person gets help."),
                         article("8", "Forced labour, also of persons in trafficking.")}));
  return corpus;
}

Searcher& searcher() {
  static const tests::TemporaryFolder folder;
  static Searcher instance = *Searcher::open(tests::build_snapshot(corpus(), folder.path()));
  return instance;
}

/// Without the glossary's own entries.
ResultPage search(std::string_view text, bool cross = true) {
  SearchRequest request;
  request.text = text;
  request.cross = cross;
  request.filters.kinds = {"law"};
  return *searcher().search(request);
}

std::vector<std::string> found(std::string_view text, bool cross = true) {
  std::vector<std::string> ids;
  for (const auto& hit : search(text, cross).hits) ids.push_back(hit.provision.id);
  return ids;
}

bool finds(std::string_view text, const std::string& id) {
  const auto ids = found(text);
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

MatchKind best_way(const Hit& hit) {
  MatchKind best = MatchKind::Spelling;
  for (const auto& matched : hit.matched) best = std::min(best, matched.how);
  return best;
}

}  // namespace

TEST_CASE("The terms of the laws of 2004 and 2014 find each other", "[query][expansion]") {
  CHECK(finds("хариду фурӯши одамон", "act#2"));
  CHECK(finds("савдои одамон", "act#1"));
  CHECK(finds("ҷабрдидаи хариду фурӯши одамон", "act#7"));
}

TEST_CASE("A text in another language is found in any typing of the query", "[query][expansion]") {
  for (const char* query : {"меҳнати маҷбурӣ", "мехнати мачбури", "forced labour",
                            "compulsory labour", "принудительным трудом"}) {
    CAPTURE(query);
    CHECK(finds(query, "act#5"));
    CHECK(finds(query, "act#8"));
  }
  CHECK(finds("قاچاق انسان", "act#4"));
  CHECK(finds("NRM", "act#6"));
  CHECK(finds("НМП", "act#6"));
}

TEST_CASE("Only whole terms are widened, and only to whole terms", "[query][expansion]") {
  CHECK_FALSE(finds("людьми", "act#2"));
  const auto ids = found("trafficking in persons");
  CHECK(std::find(ids.begin(), ids.end(), "act#3") == ids.end());  // savdo and odamon apart
  CHECK(std::find(ids.begin(), ids.end(), "act#2") != ids.end());
  const auto victim = search("жертва торговли людьми").query.expansions;
  REQUIRE_FALSE(victim.empty());
  for (const auto& expansion : victim) CHECK(expansion.from == "жертва торговли людьми");
}

TEST_CASE("What holds a word of the query comes before what only other terms lead to",
          "[query][expansion]") {
  for (const char* query : {"савдои одамон", "trafficking in persons", "торговля людьми",
                            "forced labour of persons", "кори маҷбурӣ дар бозор"}) {
    const auto page = search(query);
    REQUIRE(page.hits.size() > 1);
    bool only_widened = false;
    for (const auto& hit : page.hits) {
      CAPTURE(query, hit.provision.id);
      const bool direct = best_way(hit) < MatchKind::Synonym;
      CHECK_FALSE((direct && only_widened));
      only_widened = only_widened || !direct;
    }
    CHECK(only_widened);
  }
}

TEST_CASE("The reader is told what the query was widened to", "[query][expansion]") {
  const auto expansions = search("мехнати мачбури").query.expansions;
  REQUIRE(expansions.size() == 2);
  CHECK(expansions[0].from == "меҳнати маҷбурӣ");
  CHECK(search("мехнати мачбури").query.understood == "меҳнати маҷбурӣ");
  CHECK(expansions[0].kind == MatchKind::Synonym);
  CHECK(expansions[0].to == std::vector<std::string>{"кори маҷбурӣ"});
  CHECK(expansions[1].kind == MatchKind::Translation);
  CHECK(expansions[1].to == std::vector<std::string>{"forced labour", "принудительный труд"});
}

TEST_CASE("Other terms are marked as a whole and named with what they stand for",
          "[query][expansion]") {
  const auto page = search("меҳнати маҷбурӣ");
  const auto hit = std::find_if(page.hits.begin(), page.hits.end(),
                                [](const Hit& h) { return h.provision.id == "act#5"; });
  REQUIRE(hit != page.hits.end());
  CHECK(to_html(hit->snippet) == "Здесь <mark>принудительного труда</mark> нет.");
  REQUIRE(hit->matched.size() == 1);
  CHECK(hit->matched[0].term == "меҳнати маҷбурӣ");
  CHECK(hit->matched[0].how == MatchKind::Translation);
}

TEST_CASE("cross=0, exact=1, quotes, fields and exclusions are not widened", "[query][expansion]") {
  CHECK(found("хариду фурӯши одамон", false) ==
        std::vector<std::string>{"act#1", "act#2", "act#3"});
  SearchRequest exact;
  exact.exact = true;
  exact.text = "савдои одамон";
  for (const auto& page : {search("меҳнати маҷбурӣ", false), *searcher().search(exact),
                           search("\"савдои одамон\""), search("title:рабство")}) {
    CHECK(page.query.expansions.empty());
    for (const auto& hit : page.hits) CHECK(best_way(hit) < MatchKind::Synonym);
  }
  CHECK(finds("\"принудительного труда\" -(forced labour)", "act#5"));
}

TEST_CASE("Words that every text has are not widened", "[query][expansion]") {
  CHECK(search("статья").query.expansions.empty());
  CHECK(search("ст. 5").query.expansions.empty());
}

TEST_CASE("Only languages that are searched in are offered", "[query][expansion]") {
  SearchRequest request;
  request.text = "forced labour";
  request.filters.languages = {Language::Ru};
  const auto page = *searcher().search(request);
  CHECK(page.total > 0);
  for (const auto& expansion : page.query.expansions) {
    CHECK(expansion.to == std::vector<std::string>{"принудительный труд"});
  }
}

}  // namespace panoh::query
