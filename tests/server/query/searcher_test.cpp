// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/searcher.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include "indexer/base/utf8.hpp"
#include "tests/catch.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::query {
namespace {

/// One index for all cases: building it is the slow part.
Searcher& searcher() {
  static const tests::TemporaryFolder folder;
  static Searcher instance =
      *Searcher::open(tests::build_snapshot(tests::small_corpus(), folder.path()));
  return instance;
}

ResultPage search(std::string_view text, SearchRequest request = {}) {
  request.text = text;
  return *searcher().search(request);
}

std::vector<std::string> ids(const ResultPage& page) {
  std::vector<std::string> ids;
  for (const auto& hit : page.hits) ids.push_back(hit.provision.id);
  return ids;
}

std::string first(std::string_view text) {
  const auto page = search(text);
  return page.hits.empty() ? "" : page.hits.front().provision.id;
}

bool holds(const ResultPage& page, std::string_view id) {
  const auto found = ids(page);
  return std::find(found.begin(), found.end(), id) != found.end();
}

const Facet& facet(const ResultPage& page, std::string_view name) {
  return *std::find_if(page.facets.begin(), page.facets.end(),
                       [&](const Facet& facet) { return facet.name == name; });
}

unsigned count(const Facet& facet, std::string_view value) {
  for (const auto& item : facet.values) {
    if (item.value == value) return item.count;
  }
  return 0;
}

}  // namespace

TEST_CASE("A word finds its provision in every language and typing", "[query][search]") {
  CHECK(first("slavery") == "decl#4");
  CHECK(first("рабство") == "decl#4");
  CHECK(first("рабства") == "decl#4");
  CHECK(first("ғуломӣ") == "decl#4");
  CHECK(first("гуломи") == "decl#4");
  CHECK(first("мехнати мачбури") == "decl#4");
  CHECK(first("ҒУЛОМӢ") == "decl#4");
  CHECK(first("савдои одамон") == "tj-code#130-1");
}

TEST_CASE("What was understood is shown in standard spelling", "[query][search][typing]") {
  struct Row {
    const char* typed;
    const char* understood;
    const char* typing;
  };
  for (const auto& row : {
           Row{"мехнати мачбури", "меҳнати маҷбурӣ", "plain"},
           Row{"mehnati majburi", "меҳнати маҷбурӣ", "latin"},
           Row{"гуломи", "ғуломӣ", "plain"},
           Row{"љиноят", "ҷиноят", "legacy-a"},
           Row{"маїбурњ", "маҷбурӣ", "legacy-b"},
           Row{"маxбурb", "маҷбурӣ", "legacy-c"},
           Row{"مجبوری", "маҷбурӣ", "arabic"},
           Row{"меҳнати мачбури", "меҳнати маҷбурӣ", "standard"},
           Row{"рабство", "рабство", "standard"},
           Row{"slavery", "slavery", "standard"},
       }) {
    CAPTURE(row.typed);
    const auto query = search(row.typed).query;
    CHECK(query.understood == row.understood);
    CHECK(query.typing == row.typing);
  }
}

TEST_CASE("Windows-1251 shown as Latin-1 is read, and that is said", "[query][search][typing]") {
  const auto page = search("ðàáñòâî");
  CHECK(page.query.understood == "рабство");
  CHECK(page.query.repairs == std::vector<std::string>{"repair.encoding"});
  CHECK(page.hits.front().provision.id == "decl#4");
}

TEST_CASE("An exact search takes the letters as they were typed", "[query][search][typing]") {
  SearchRequest exact;
  exact.exact = true;
  CHECK(search("гуломи", exact).total == 0);
  CHECK(search("гуломи", exact).query.understood == "гуломи");
  CHECK(search("ғуломӣ", exact).total == 1);
}

TEST_CASE("A word that no text has is corrected, and that is said", "[query][search][spelling]") {
  struct Row {
    const char* typed;
    const char* corrected;
  };
  for (const auto& row : {
           Row{"рабсьво", "рабство"},
           Row{"slavrey", "slavery"},
           Row{"ғулломӣ", "ғуломӣ"},
           Row{"гулломи", "ғуломӣ"},
           Row{"мехнати мачбурри", "меҳнати маҷбурӣ"},
           Row{"gullomi", "ғуломӣ"},
       }) {
    CAPTURE(row.typed);
    const auto page = search(row.typed);
    CHECK(page.query.corrected == row.corrected);
    REQUIRE_FALSE(page.hits.empty());
    CHECK(page.hits.front().provision.id == "decl#4");
    CHECK(page.hits.front().matched.back().how == MatchKind::Spelling);
  }
}

TEST_CASE("Numbers, words that occur and exact searches are never corrected",
          "[query][search][spelling]") {
  CHECK(search("130-2").query.corrected.empty());
  CHECK(search("рабство").query.corrected.empty());
  CHECK(search("рабствами").query.corrected.empty());
  CHECK(search("\"рабсьво\"").query.corrected.empty());
  CHECK(search("раб").query.corrected.empty());
  SearchRequest request;
  request.exact = true;
  CHECK(search("рабсьво", request).query.corrected.empty());
  request = {};
  request.filters.languages = {Language::En};
  CHECK(search("рабствами", request).query.corrected.empty());
}

TEST_CASE("A corrected word ranks below one that was typed", "[query][search][spelling]") {
  const auto page = search("рабсьво похищение");
  REQUIRE(page.hits.size() >= 2);
  CHECK(page.hits.front().provision.id != "decl#4");
  CHECK(holds(page, "decl#4"));
}

TEST_CASE("When nothing is found, what finds something is offered", "[query][search]") {
  using Offers = std::vector<std::string>;
  CHECK(search("\"рабство жертвы\"").suggestions == Offers{"рабство жертвы"});
  CHECK(search("+рабство +ксилофон").suggestions == Offers{"рабство ксилофон"});
  CHECK(search("ксилофон").suggestions.empty());
  SearchRequest exact;
  exact.exact = true;
  CHECK(search("гуломи", exact).suggestions == Offers{"ғуломӣ"});
  CHECK(search("рабсьво", exact).suggestions == Offers{"рабство"});
}

TEST_CASE("One result stands for a provision with all its versions", "[query][search]") {
  const auto page = search("130-1");
  CHECK(page.total == 1);
  REQUIRE(page.hits.size() == 1);
  CHECK(page.hits.front().languages ==
        std::vector<Language>{Language::Tg, Language::Ru, Language::En});
}

TEST_CASE("The version that matches is the one shown", "[query][search]") {
  CHECK(search("slavery").hits.front().language == Language::En);
  CHECK(search("рабство").hits.front().language == Language::Ru);
  SearchRequest in_english;
  in_english.ui = Language::En;
  CHECK(search("", in_english).hits.front().language == Language::En);
}

TEST_CASE("An empty query lists everything, works in order", "[query][search]") {
  CHECK(ids(search("")) ==
        std::vector<std::string>{"decl#3", "decl#4", "tj-code#130", "tj-code#130-1"});
}

TEST_CASE("Words nobody uses find nothing", "[query][search]") {
  CHECK(search("ксилофон").total == 0);
  CHECK(search("ксилофон рабство").total > 0);
  CHECK(search("+ксилофон рабство").total == 0);
}

TEST_CASE("Of two texts with the same words the one where they stand together comes first",
          "[query][search]") {
  const tests::TemporaryFolder folder;
  read::Corpus corpus = tests::small_corpus();
  auto& provisions = corpus.expressions[1].provisions;  // the Russian declaration
  provisions[0].paragraphs.front().text = "Яблоко лежит там, где вчера ещё стояла большая груша.";
  provisions[1].paragraphs.front().text = "Там, где вчера ещё стояла большая ваза, яблоко груша.";
  auto near = *Searcher::open(tests::build_snapshot(corpus, folder.path()));
  SearchRequest request;
  request.text = "яблоко груша";
  const auto page = *near.search(request);
  REQUIRE(page.hits.size() == 2);
  CHECK(page.hits.front().provision.id == "decl#4");
  CHECK(page.hits.front().score > page.hits.back().score);
}

TEST_CASE("Operators restrict", "[query][search]") {
  CHECK(search("человека -похищение").total == 2);
  CHECK(ids(search("жертвы AND согласие")) == std::vector<std::string>{"tj-code#130-1"});
  CHECK(search("жертвы AND рабство").total == 0);
  CHECK(search("жертвы OR рабство").total == 2);
  CHECK(ids(search("согласие NEAR/4 значения")) == std::vector<std::string>{"tj-code#130-1"});
  CHECK(search("согласие NEAR/3 значения").total == 0);
  CHECK(holds(search("эксплуат*"), "tj-code#130-1"));
  CHECK(search("country:tj").total == 2);
  CHECK(ids(search("art:130.1")) == std::vector<std::string>{"tj-code#130-1"});
  CHECK(ids(search("title:рабство")) == std::vector<std::string>{"decl#4"});
  CHECK(search("act:declaration").total == 2);
}

TEST_CASE("What a query cites comes first", "[query][search][citation]") {
  const auto page = search("ст. 130 УК РТ торговля людьми");
  REQUIRE(page.hits.size() >= 2);
  CHECK(page.hits[0].provision.id == "tj-code#130");
  CHECK(page.hits[0].cited);
  CHECK(page.hits[0].matched.front().term == "ст. 130 УК РТ");
  CHECK(page.hits[1].provision.id == "tj-code#130-1");
  CHECK_FALSE(page.hits[1].cited);
  CHECK(first("моддаи 1301") == "tj-code#130-1");
  const auto both = ids(search("статьи 130-1 и 130 УК РТ"));
  REQUIRE(both.size() >= 2);
  CHECK(both[0] == "tj-code#130-1");
  CHECK(both[1] == "tj-code#130");
}

TEST_CASE("A citation adds to what the words find only where nothing was ruled out",
          "[query][search][citation]") {
  CHECK(holds(search("\"ксилофон\" моддаи 1301"), "tj-code#130-1"));
  CHECK_FALSE(holds(search("ст. 130 УК РТ -похищение -рабудани"), "tj-code#130"));
  CHECK(search("\"ст. 130 УК РТ\"").query.citations.empty());
  CHECK(search("ст. 130 УК РФ").query.citations.empty());
  SearchRequest international;
  international.filters.countries = {"INT"};
  CHECK_FALSE(holds(search("ст. 130 УК РТ", international), "tj-code#130"));
}

TEST_CASE("A phrase finds exactly its words in order", "[query][search]") {
  CHECK(ids(search("\"имеет право на жизнь\"")) == std::vector<std::string>{"decl#3"});
  CHECK(search("\"право имеет на жизнь\"").total == 0);
  CHECK(search("\"рабства\"").total == 0);
  CHECK(ids(search("\"для эксплуатации. 2. Согласие\"")) ==
        std::vector<std::string>{"tj-code#130-1"});
}

TEST_CASE("exact=1 neither stems nor folds", "[query][search]") {
  SearchRequest exact;
  exact.exact = true;
  CHECK(search("рабства", exact).total == 0);
  CHECK(search("рабстве", exact).total == 1);
  CHECK(search("гуломи", exact).total == 0);
}

TEST_CASE("A number is never matched approximately", "[query][search]") {
  CHECK(search("131").total == 0);
  CHECK(first("130") == "tj-code#130");
}

TEST_CASE("Marks stand on the words that were meant", "[query][search]") {
  const auto stem = search("рабства").hits.front().snippet;
  CHECK(to_html(stem).find("<mark>рабстве</mark>") != std::string::npos);
  const auto folded = search("мехнати мачбури").hits.front().snippet;
  CHECK(to_html(folded).find("<mark>Меҳнати маҷбурӣ</mark>") != std::string::npos);
}

TEST_CASE("Each hit says how its words matched", "[query][search]") {
  const auto matched = search("мачбури").hits.front().matched;
  REQUIRE(matched.size() == 1);
  CHECK(matched.front().how == MatchKind::Folded);
  CHECK(search("рабства").hits.front().matched.front().how == MatchKind::Stem);
  CHECK(search("рабстве").hits.front().matched.front().how == MatchKind::Exact);
}

TEST_CASE("Facets count provisions, each without its own filter", "[query][search]") {
  SearchRequest request;
  request.facets = true;
  request.filters.countries = {"TJ"};
  const auto page = search("", request);
  CHECK(page.total == 2);
  CHECK(count(facet(page, "country"), "INT") == 2);
  CHECK(count(facet(page, "country"), "TJ") == 2);
  CHECK(count(facet(page, "kind"), "code") == 2);
  CHECK(count(facet(page, "kind"), "declaration") == 0);
  CHECK(count(facet(page, "in"), "tg") == 2);
  CHECK(count(facet(page, "in"), "en") == 1);
  CHECK(count(facet(page, "topic"), "consent") == 1);
}

TEST_CASE("Filters leave what they name", "[query][search]") {
  const auto total = [](auto&& set) {
    SearchRequest request;
    set(request.filters);
    return search("", request).total;
  };
  CHECK(total([](Filters& f) { f.languages = {Language::En}; }) == 3);
  CHECK(total([](Filters& f) { f.kinds = {"code", "declaration"}; }) == 4);
  CHECK(total([](Filters& f) { f.kinds = {"nonsense"}; }) == 0);
  CHECK(total([](Filters& f) { f.topics = {"consent"}; }) == 1);
  CHECK(total([](Filters& f) { f.works = {"decl"}; }) == 2);
  CHECK(total([](Filters& f) { f.from = {1949, 0, 0}; }) == 2);
  CHECK(total([](Filters& f) { f.to = {1948, 0, 0}; }) == 2);
  CHECK(total([](Filters& f) { f.at = {1990, 0, 0}; }) == 2);
  CHECK(total([](Filters& f) { f.at = {1998, 6, 1}; }) == 2);  // adopted, not yet in force
  CHECK(total([](Filters& f) { f.at = {1998, 0, 0}; }) == 4);
  CHECK(total([](Filters& f) {
          f.at = {1998, 0, 0};
          f.works = {"decl"};
        }) == 2);
  CHECK(total([](Filters& f) { f.status = "in-force"; }) == 2);
}

TEST_CASE("Sorting follows dates and alphabets", "[query][search]") {
  SearchRequest request;
  request.sort = Sort::DateDescending;
  CHECK(ids(search("", request)).front() == "tj-code#130");
  request.sort = Sort::Date;
  CHECK(ids(search("", request)).front() == "decl#3");
  request.sort = Sort::Title;
  request.ui = Language::En;
  CHECK(ids(search("", request)).front() == "tj-code#130");  // Criminal Code, Declaration
}

TEST_CASE("Pages together give every result once", "[query][search]") {
  SearchRequest request;
  request.per_page = 1;
  std::vector<std::string> all;
  for (request.page = 1; request.page <= 5; ++request.page) {
    for (const auto& id : ids(search("", request))) all.push_back(id);
  }
  CHECK(all == ids(search("")));
}

TEST_CASE("Keywords find but are not shown", "[query][search]") {
  const auto page = search("паспорт");
  REQUIRE(page.hits.size() == 1);
  CHECK(page.hits.front().snippet.text.find("паспорт") == std::string::npos);
}

TEST_CASE("Any bytes can be searched for", "[query][search][property]") {
  REQUIRE(rc::check("search answers", [] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    SearchRequest request;
    request.text = utf8::repair(bytes);
    request.facets = true;
    RC_ASSERT(searcher().search(request).has_value());
  }));
  REQUIRE(rc::check("operators in any order", [] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
        std::vector<std::string>{"(", ")", "\"", "AND", "OR", "NOT", "NEAR/2", "+", "-", "рабство",
                                 "озод*", "title:", "art:", "ва", "130", "купля-продажа", "*"}));
    SearchRequest request;
    for (const auto& piece : pieces) request.text += piece + " ";
    RC_ASSERT(searcher().search(request).has_value());
  }));
}

TEST_CASE("Searches without words go on side by side", "[query][threads]") {
  // Broke as long as they shared Xapian's Query::MatchAll, whose references are counted unguarded.
  const auto list_all = [](Searcher own) {
    SearchRequest request;
    for (int times = 0; times < 20'000; ++times) {
      request.text = times % 2 == 0 ? "" : "NOT slavery";
      (void)own.search(request);
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back(list_all, *searcher().another());
  for (auto& thread : threads) thread.join();
  CHECK(search("").total > 0);
}

}  // namespace panoh::query
