// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/analyzer.hpp"

#include <random>

#include "indexer/base/utf8.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/analysis/tables.hpp"

using namespace panoh;
using namespace panoh::analysis;

TEST_CASE("Article numbers have one spelling", "[analysis]") {
  const Language language = GENERATE(Language::Tg, Language::Ru, Language::En);
  Analyzer analyzer = registry().analyzer(language);
  CHECK(analyzer.forms("130¹").normal == "130-1");
  CHECK(analyzer.forms("130.1").normal == "130-1");
  CHECK(listed(analyzer, "130-1") == "130@0 130-1@0+ 1@1");
  CHECK(listed(analyzer, "130¹²") == "130-12@0");
}

TEST_CASE("Endings behind a number are dropped", "[analysis]") {
  Analyzer tajik = registry().analyzer(Language::Tg);
  CHECK(listed(tajik, "11-уми 17-ум 130¹-и моддаи") == "11@0 17@1 130-1@2 моддаи@3");
  CHECK(listed(tajik, "130-1-уми") == "130@0 130-1@0+ 1@1");
  Analyzer russian = registry().analyzer(Language::Ru);
  CHECK(listed(russian, "2-й 1990-е 5-го") == "2@0 1990@1 5@2");
  Analyzer english = registry().analyzer(Language::En);
  CHECK(listed(english, "1st 2-nd 3rd") == "1@0 2@1 3@2");
  CHECK(listed(english, "5 standards") == "5@0 standards@1");
}

TEST_CASE("A hyphenated word is found by its parts and in one piece", "[analysis][tg]") {
  Analyzer analyzer = registry().analyzer(Language::Tg);
  CHECK(listed(analyzer, "дар мактаб-интернати нав") ==
        "дар@0 мактаб@1 мактабинтернати@1+ интернати@2 нав@3");
  const auto tokens = analyzer.analyze("дар мактаб-интернати нав");
  CHECK(tokens[2].forms->stem == "мактабинтернат");
}

TEST_CASE("Stop words are marked, words that carry legal meaning are not", "[analysis]") {
  Analyzer tajik = registry().analyzer(Language::Tg);
  CHECK(tajik.analyze("Ва").front().stop_word);
  for (const auto word : {"на", "бояд", "манъ", "ҳар"}) {
    CHECK_FALSE(tajik.analyze(word).front().stop_word);
  }
  Analyzer russian = registry().analyzer(Language::Ru);
  CHECK(russian.analyze("ЕЁ").front().stop_word);
  for (const auto word : {"не", "без", "должен", "каждый", "нельзя"}) {
    CHECK_FALSE(russian.analyze(word).front().stop_word);
  }
  Analyzer english = registry().analyzer(Language::En);
  CHECK(english.analyze("The").front().stop_word);
  for (const auto word : {"not", "shall", "must", "without", "all"}) {
    CHECK_FALSE(english.analyze(word).front().stop_word);
  }
}

TEST_CASE("Plain letters find the stop words of proper ones", "[analysis][tg]") {
  Analyzer analyzer = registry().analyzer(Language::Tg);
  CHECK(analyzer.analyze("хамчунин").front().stop_word);
  CHECK_FALSE(analyzer.analyze("чиноят").front().stop_word);
}

TEST_CASE("Decomposed text gives the forms of composed text at its own offsets", "[analysis][tg]") {
  Analyzer analyzer = registry().analyzer(Language::Tg);
  const std::string composed = "Ғуломӣ ва шӯъбаи ҷиноӣ";
  const std::string decomposed = "Ғуломи\u0304 ва шу\u0304ъбаи ҷинои\u0304";
  CHECK(listed(analyzer, composed) == listed(analyzer, decomposed));
  const auto tokens = analyzer.analyze(decomposed);
  REQUIRE(tokens.size() == 4);
  for (const Token& token : tokens) {
    const auto word = std::string_view(decomposed).substr(token.begin, token.end - token.begin);
    CHECK(word.find(' ') == std::string_view::npos);
    CHECK(analyzer.forms(utf8::nfc(word)).normal == token.forms->normal);
  }
}

TEST_CASE("Any bytes can be analysed once they are repaired", "[analysis]") {
  const Language language = GENERATE(Language::Tg, Language::Ru, Language::En);
  Analyzer analyzer = registry().analyzer(language);
  std::mt19937 random(20250101);
  const std::string_view pieces[] = {
      "қонун", "и",  "\u0304", "130",  "¹",      "-", ".", " ",  "'",      "\u00AD", "ь", "x",
      "ก",     "ہا", "\xFF",   "\xD0", "\u200C", "ﬃ", "İ", "ӯҳ", "\u0301", "ч",      "й", "人"};
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (int i = 0; i < 12; ++i) bytes += pieces[random() % std::size(pieces)];
    const std::string text = utf8::repair(bytes);
    std::uint32_t begin = 0, position = 0;
    for (const Token& token : analyzer.analyze(text)) {
      INFO(text);
      REQUIRE(token.begin >= begin);
      REQUIRE(token.begin < token.end);
      REQUIRE(token.end <= text.size());
      REQUIRE(token.position >= position);
      REQUIRE_FALSE(token.forms->normal.empty());
      REQUIRE(utf8::is_valid(token.forms->normal));
      const std::string normal = token.forms->normal;
      REQUIRE(analyzer.forms(normal).normal == normal);
      begin = token.begin;
      position = token.position;
    }
  }
}

TEST_CASE("Forms are short enough for a term", "[analysis][tg]") {
  Analyzer analyzer = registry().analyzer(Language::Tg);
  std::string letters;
  for (int i = 0; i < 500; ++i) letters += i % 2 == 0 ? "ﬃ" : "ŋ";
  for (const Token& token : analyzer.analyze(letters + " " + std::string(500, 'x'))) {
    CHECK(token.forms->normal.size() <= 200);
    CHECK(token.forms->folded.size() <= 200);
  }
}
