// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/suggest.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/read/glossary.hpp"
#include "server/query/searcher.hpp"
#include "tests/catch.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::query {
namespace {

Searcher& searcher() {
  static const tests::TemporaryFolder folder;
  static Searcher instance = [] {
    read::Corpus corpus = tests::small_corpus();
    for (auto& expression : corpus.expressions) {
      if (expression.work.id != "decl") continue;
      auto& provision = expression.provisions.back();
      if (expression.language == Language::Tg)
        provision.heading = "Манъи ғуломӣ ва меҳнати маҷбурӣ";
      if (expression.language == Language::Ru) provision.heading = "Запрет рабства";
      if (expression.language == Language::En) provision.heading = "Prohibition of slavery";
    }
    auto& entry = corpus.terms.entries.emplace_back();
    entry.id = "term-bondage";
    entry.terms = {{.text = "долговая кабала", .language = "ru"},
                   {.text = "асорати қарзӣ", .language = "tg"},
                   {.text = "debt bondage", .language = "en"},
                   {.text = "بردگی", .language = "fa"}};
    corpus.terms.titles[Language::Ru] = "Глоссарий";
    for (auto& glossary : read::glossary_expressions(corpus.terms, corpus.concepts)) {
      corpus.expressions.push_back(std::move(glossary));
    }
    return *Searcher::open(tests::build_snapshot(corpus, folder.path()));
  }();
  return instance;
}

std::vector<Suggestion> suggest(std::string_view typed) {
  return *searcher().suggest(typed, Language::Ru);
}

std::string first(std::string_view typed) {
  const auto suggestions = suggest(typed);
  return suggestions.empty() ? "" : suggestions.front().text;
}

}  // namespace

TEST_CASE("Headings are suggested in the language that is typed", "[query][suggest]") {
  CHECK(first("запр") == "Запрет рабства");
  CHECK(first("Prohib") == "Prohibition of slavery");
  CHECK(first("манъи ғул") == "Манъи ғуломӣ ва меҳнати маҷбурӣ");
  CHECK(first("рабств") == "Запрет рабства");
  CHECK(first("рабство зап") == "Запрет рабства");
  const auto one = suggest("запрет рабства").front();
  CHECK(one.kind == "provision");
  CHECK(one.url == "/ru/works/decl/4");
}

TEST_CASE("A beginning is understood in any typing", "[query][suggest][typing]") {
  for (const char* typed : {"мани гул", "гуло", "gulo", "mehnati maj", "ѓуло", "љулом", "uуломb",
                            "غلام", "мехнати мачб", "манъи ғуломӣ ва меҳнати маҷбурӣ"}) {
    CAPTURE(typed);
    CHECK(first(typed) == "Манъи ғуломӣ ва меҳнати маҷбурӣ");
  }
}

TEST_CASE("Acts come with their name", "[query][suggest]") {
  const auto& work = *searcher().snapshot().catalogue.find_work("tj-code");
  for (const Language language : {Language::Tg, Language::Ru}) {
    const std::string& title = work.title(language);
    CAPTURE(title);
    const auto suggestions = suggest(title.substr(0, title.size() / 2 / 2 * 2));
    const auto act = std::ranges::find(suggestions, "act", &Suggestion::kind);
    REQUIRE(act != suggestions.end());
    CHECK(act->text == title);
    CHECK(act->url == "/ru/works/tj-code");
  }
}

TEST_CASE("A citation is suggested before its act is named, and while its number is typed",
          "[query][suggest][citation]") {
  for (const char* typed : {"ст 130", "ст. 13", "статья 130", "м. 130", "130", "ст 130 ук",
                            "ук рт ст. 130", "ст 130 уголовный код", "art. 130 crim"}) {
    CAPTURE(typed);
    const auto suggestions = suggest(typed);
    REQUIRE(!suggestions.empty());
    CHECK(suggestions.front().kind == "citation");
    CHECK(suggestions.front().url == "/ru/works/tj-code/130");
  }
  const auto suggestions = suggest("ст 130");
  REQUIRE(suggestions.size() >= 2);
  CHECK(suggestions[0].text == "Статья 130. Похищение человека");
  CHECK(suggestions[0].detail == "УК РТ");
  CHECK(suggestions[1].url == "/ru/works/tj-code/130-1");
  CHECK(first("art 130-1 criminal") == "Article 130-1. Trafficking in persons");
}

TEST_CASE("A number that is no article cites nothing", "[query][suggest][citation]") {
  for (const char* typed : {"130 уголовных дел", "ст 999", "ст 130 фантазии", "ст 3 гк"}) {
    CAPTURE(typed);
    for (const auto& suggestion : suggest(typed)) CHECK(suggestion.kind != "citation");
  }
}

TEST_CASE("Terms are suggested by any of their words, also in Persian", "[query][suggest][terms]") {
  for (const auto& [typed, text] :
       std::vector<std::pair<const char*, const char*>>{{"долг", "долговая кабала"},
                                                        {"кабал", "долговая кабала"},
                                                        {"асорати карз", "асорати қарзӣ"},
                                                        {"debt b", "debt bondage"},
                                                        {"برد", "асорати қарзӣ"}}) {
    CAPTURE(typed);
    const auto suggestions = suggest(typed);
    REQUIRE(!suggestions.empty());
    CHECK(suggestions.front().text == text);
    CHECK(suggestions.front().kind == "term");
    CHECK(suggestions.front().url == "/ru/works/glossary/term-bondage");
  }
}

TEST_CASE("Nothing is suggested for nothing and for what stands in no name", "[query][suggest]") {
  for (const char* typed : {"", " ", "з", "ксилофон", "ксилофон раб", "***", "\"", "(", "-", "%"}) {
    CAPTURE(typed);
    CHECK(suggest(typed).empty());
  }
}

}  // namespace panoh::query
