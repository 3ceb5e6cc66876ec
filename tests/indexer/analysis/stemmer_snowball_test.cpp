// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/stemmer_snowball.hpp"

#include <thread>

#include "tests/catch.hpp"
#include "tests/indexer/analysis/tables.hpp"

using namespace panoh;
using namespace panoh::analysis;

TEST_CASE("Russian analyzer treats ё as е and drops stress marks", "[analysis][ru]") {
  Analyzer analyzer = registry().analyzer(Language::Ru);
  CHECK(analyzer.forms("Учёт").normal == "учет");
  CHECK(analyzer.forms("то\u0301рговля").normal == "торговля");
  CHECK(analyzer.forms("экс\u00ADплуатация").normal == "эксплуатация");
}

TEST_CASE("Russian forms meet in one stem", "[analysis][ru]") {
  Analyzer analyzer = registry().analyzer(Language::Ru);
  CHECK(analyzer.forms("торговли").stem == analyzer.forms("торговлей").stem);
  CHECK(analyzer.forms("людьми").stem == analyzer.forms("людей").stem);
  CHECK(analyzer.forms("жертвами").stem == analyzer.forms("ЖЕРТВА").stem);
  CHECK(analyzer.forms("жертва").stem != analyzer.forms("закон").stem);
}

TEST_CASE("Russian words with fleeting vowels and irregular plurals meet", "[analysis][ru]") {
  Analyzer analyzer = registry().analyzer(Language::Ru);
  const auto meet = [&analyzer](const char* a, const char* b) {
    INFO(a << " " << b);
    CHECK(analyzer.forms(a).stem == std::string(analyzer.forms(b).stem));
  };
  meet("беженец", "беженцев");
  meet("торговец", "торговцами");
  meet("пыток", "пытками");
  meet("ребёнка", "детей");
  meet("кабала", "кабалы");
  meet("деньги", "денег");
  meet("хозяева", "хозяин");
  CHECK(analyzer.forms("пытка").stem != std::string(analyzer.forms("попытка").stem));
}

TEST_CASE("British and American spelling meet, organs and organizations do not", "[analysis][en]") {
  Analyzer analyzer = registry().analyzer(Language::En);
  const auto stem = [&analyzer](const char* word) {
    return std::string(analyzer.forms(word).stem);
  };
  CHECK(stem("labour") == stem("labor"));
  CHECK(stem("labourers") == stem("laborer"));
  CHECK(stem("organisations") == stem("organized"));
  CHECK(stem("organs") != stem("organization"));
  CHECK(stem("authorize") != stem("author"));
  CHECK(stem("recognised") == stem("recognize"));
  CHECK(stem("offences") == stem("offense"));
  CHECK(stem("children") == stem("child"));
}

TEST_CASE("English words that are other things in law do not meet", "[analysis][en]") {
  Analyzer analyzer = registry().analyzer(Language::En);
  const auto stem = [&analyzer](const char* word) {
    return std::string(analyzer.forms(word).stem);
  };
  CHECK(stem("internal") != stem("international"));
  CHECK(stem("beings") != stem("be"));
  CHECK(stem("beings") == stem("being"));
  CHECK(stem("minority") != stem("minor"));
  CHECK(stem("minors") == stem("minor"));
  CHECK(stem("authorities") != stem("authors"));
  CHECK(stem("nationality") != stem("nation"));
  CHECK(stem("proceeds") != stem("proceedings"));
  CHECK(stem("several") != stem("severe"));
  CHECK(stem("personal") != stem("person"));
}

TEST_CASE("Latin look-alikes inside a Russian word are read as Cyrillic", "[analysis][ru]") {
  Analyzer analyzer = registry().analyzer(Language::Ru);
  CHECK(analyzer.forms("cтатья").normal == "статья");
  CHECK(analyzer.forms("IP").normal == "ip");
}

TEST_CASE("English possessives and forms meet in one stem", "[analysis][en]") {
  Analyzer analyzer = registry().analyzer(Language::En);
  CHECK(analyzer.forms("victim's").normal == "victim");
  CHECK(analyzer.forms("Victim’s").normal == "victim");
  CHECK(analyzer.forms("victims").stem == analyzer.forms("victim").stem);
  CHECK(analyzer.forms("don't").normal == "dont");
}

TEST_CASE("One stemmer serves many threads at once", "[analysis][ru]") {
  const auto stemmer = make_russian_stemmer({});
  REQUIRE(stemmer.has_value());
  const std::string expected = (*stemmer)->forms("преступлениями").stem;
  std::vector<int> wrong(4, 0);
  std::vector<std::thread> threads;
  for (int& count : wrong) {
    threads.emplace_back([&] {
      for (int i = 0; i < 2000; ++i) {
        count += (*stemmer)->forms("преступлениями").stem != expected;
        count += (*stemmer)->forms("дом").stem != "дом";
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4, 0));
}
