// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/tokenizer.hpp"

#include "indexer/base/utf8.hpp"
#include "tests/catch.hpp"

using namespace panoh;
using namespace panoh::analysis;

namespace {

/// Words between bars; "-" marks one behind a hyphen, "#" a number.
std::string split(std::string_view text) {
  std::string result;
  for (const Word& word : tokenize(text)) {
    if (!result.empty()) result += '|';
    if (word.hyphen_before) result += '-';
    if (word.number) result += '#';
    result += text.substr(word.begin, word.end - word.begin);
  }
  return result;
}

}  // namespace

TEST_CASE("Words are letters with inner apostrophes and invisible joiners", "[analysis]") {
  CHECK(split("Қонуни «Дар бораи»…") == "Қонуни|Дар|бораи");
  CHECK(split("та'мин 'иқтибос'") == "та'мин|иқтибос");
  CHECK(split("victim’s rights'") == "victim’s|rights");
  CHECK(split("экс\u00ADплуатация") == "экс\u00ADплуатация");
  CHECK(split("می\u200Cکند") == "می\u200Cکند");
  CHECK(split("конец\u00AD ") == "конец");
  CHECK(split("то\u0301рговля") == "то\u0301рговля");
}

TEST_CASE("A word of mixed script stays one word", "[analysis]") {
  CHECK(split("муҳоxират") == "муҳоxират");
}

TEST_CASE("Numbers keep superscripts and inner dots", "[analysis]") {
  CHECK(split("моддаи 130¹, 130.1. 5.") == "моддаи|#130¹|#130.1|#5");
  CHECK(split("130¹-и 2¹²") == "#130¹|-и|#2¹²");
  CHECK(split("130-1") == "#130|-#1");
  CHECK(split("COVID19") == "COVID|#19");
  CHECK(split("қонун¹") == "қонун");
}

TEST_CASE("Hyphenated words come as parts", "[analysis]") {
  CHECK(split("мактаб-интернат") == "мактаб|-интернат");
  CHECK(split("мактаб - интернат") == "мактаб|интернат");
  CHECK(split("а--б") == "а|б");
  CHECK(split("2000–2004") == "#2000|#2004");
}

TEST_CASE("Scripts without spaces are split by dictionary", "[analysis]") {
  const std::string thai = "การค้ามนุษย์";
  const auto words = tokenize(thai);
  REQUIRE(words.size() > 1);
  CHECK(words.front().begin == 0);
  CHECK(words.back().end == thai.size());
  CHECK(tokenize("人口贩运罪").size() > 1);
}

TEST_CASE("Endless runs are cut between letters", "[analysis]") {
  for (const std::string letter : {"x", "қ", "й\u0301", "ก", "7"}) {
    std::string run;
    for (int i = 0; i < 500; ++i) run += letter;
    const auto words = tokenize(run);
    REQUIRE(words.size() > 1);
    for (const Word& word : words) {
      CHECK(word.end - word.begin <= kMaxWordBytes);
      CHECK(utf8::is_valid(std::string_view(run).substr(word.begin, word.end - word.begin)));
    }
    CHECK(words.back().end == run.size());
  }
}
