// SPDX-License-Identifier: GPL-2.0-or-later
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/base/utf8.hpp"
#include "server/query/citation_finder.hpp"
#include "tests/catch.hpp"
#include "tests/server/query/cited_works.hpp"

namespace panoh::query {
namespace {

using tests::cited;

/// As in citations.tsv.
std::string target(const CitedPlace& place) {
  if (!place.id.empty()) return place.id;
  return place.work + "?" + place.num;
}

std::string targets(const std::vector<Citation>& citations) {
  std::string text;
  for (const Citation& citation : citations) {
    text += (text.empty() ? "" : " ") + target(citation.place);
  }
  return text.empty() ? "-" : text;
}

std::vector<std::string> alternatives(const Citation& citation) {
  std::vector<std::string> ids;
  for (const CitedPlace& place : citation.alternatives) ids.push_back(target(place));
  return ids;
}

bool holds(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

TEST_CASE("Every form of citations.tsv leads to its provision", "[query][citation]") {
  const auto rows = tests::read_table("citations.tsv", 3);
  CHECK(rows.size() >= 100);
  for (const auto& row : rows) {
    INFO(row[0]);
    const auto found = cited(row[0]);
    CHECK(targets(found) == row[1]);
    if (!found.empty()) CHECK((found.front().part.empty() ? "-" : found.front().part) == row[2]);
  }
}

TEST_CASE("A citation that may mean several acts lists the others", "[query][citation]") {
  const auto bare = cited("статья 130").front();
  CHECK(bare.place.id == "tj-cc-1998#130");
  CHECK(alternatives(bare) == std::vector<std::string>{"tj-cao-2008#130"});
  const auto code = cited("ст. 167 УК").front();
  CHECK(code.place.id == "tj-cc-1998#167");
  CHECK(alternatives(code) == std::vector<std::string>{"kg-cc-2021#167"});
  const auto elsewhere = cited("ст. 135 УК").front();
  CHECK(elsewhere.place.id.empty());
  CHECK(holds(alternatives(elsewhere), "kz-cc-2014#135"));
  CHECK(holds(alternatives(elsewhere), "uz-cc-1994#135"));
  CHECK(cited("ст. 167 УК КР").front().alternatives.empty());
}

TEST_CASE("Offsets are those of the citation in the text", "[query][citation]") {
  const std::string text = "Қаблан: моддаи 167 КҶ ҶТ (хариду фурӯши кӯдакон), баъд №1096.";
  const auto found = cited(text);
  REQUIRE(found.size() == 2);
  CHECK(found[0].text == "моддаи 167 КҶ ҶТ");
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == found[0].text);
  CHECK(found[1].text == "№1096");
  const std::string decomposed = "й моддаи 167 КҶ ҶТ";  // й of two code points
  CHECK(cited(decomposed).front().text == "моддаи 167 КҶ ҶТ");
  const auto list = cited("см. ст. 130, 131 и 132 УК РТ.");
  REQUIRE(list.size() == 3);
  CHECK(list[0].text == "ст. 130");
  CHECK(list[1].text == "131");
  CHECK(list[2].text == "132 УК РТ");
}

TEST_CASE("In a longer text an article belongs to the act spoken of", "[query][citation]") {
  CHECK(targets(cited("Уголовный кодекс Кыргызской Республики принят в 2021 году. "
                      "Статья 167 говорит о принудительном труде.")) ==
        "kg-cc-2021 kg-cc-2021#167");
  CHECK(targets(cited("Закон № 1096 действует. Согласно статье 5 настоящего Закона помощь "
                      "бесплатна.")) == "tj-law-1096-2014 tj-law-1096-2014#5");
  CHECK(targets(cited("Протокол дополняет ст. 130-1 УК РТ. Статья 8 Трудового кодекса запрещает "
                      "принудительный труд, а ст. 35 Конвенции о правах ребёнка торговлю "
                      "детьми.")) == "tj-cc-1998#130-1 tj-labour-code-2016#8 crc#35");
  CHECK(targets(cited("Лесной кодекс принят давно. Статья 130 в нём особая.")) == "-");
  CHECK(targets(cited("В Кыргызстане торговлю детьми карает статья 167.")) == "kg-cc-2021#167");
}

TEST_CASE("An act that the corpus lacks is named as such", "[query][citation]") {
  for (const char* text :
       {"ст. 130.1 УК РФ", "ст. 127.1 УК РФ", "статья 167 Уголовного кодекса Российской Федерации",
        "article 167 of the Russian Criminal Code", "моддаи 130 КҶ Федератсияи Россия",
        "статья 80 УК Турции", "article 80 of the Criminal Code of Turkey", "ст. 130 ГК РТ",
        "ст. 130 УК Республики Беларусь", "ст. 130 Лесного кодекса", "статья 132 (Россия)",
        "Уголовный кодекс Турции", "ст. 8 ТК РФ"}) {
    INFO(text);
    const auto found = tests::cited_anywhere(text);
    CHECK(found.here.empty());
    REQUIRE(found.elsewhere.size() == 1);
    CHECK(std::string(text).starts_with(found.elsewhere.front()));
  }
  const auto both = tests::cited_anywhere("сравнить ст. 130.1 УК РТ и ст. 127.1 УК РФ");
  CHECK(targets(both.here) == "tj-cc-1998#130-1");
  CHECK(both.elsewhere == std::vector<std::string>{"ст. 127.1 УК РФ"});
}

TEST_CASE("What may be here under another name, or is no citation, is not called missing",
          "[query][citation]") {
  for (const char* text :
       {"ст. 130 УК РТ", "ст. 9999 УК РТ", "ст. 130 Закона о банках", "ст. 5 закона", "130 человек",
        "торговля людьми в России", "гражданин Турции", "вывезли в Россию, статья 130",
        "г. Москва м. 167", "Russian passport"}) {
    INFO(text);
    CHECK(tests::cited_anywhere(text).elsewhere.empty());
  }
}

TEST_CASE("Any text has citations or none, inside it and in order", "[query][citation]") {
  CHECK(rc::check("finding citations never leaves the text", [](const std::string& bytes) {
    const std::string text = utf8::repair(bytes);
    for (const Citation& citation : cited(text)) {
      RC_ASSERT(citation.begin <= citation.end);
      RC_ASSERT(citation.end <= text.size());
    }
  }));
  const std::vector<std::string> pieces{"ст.", "130",  "1",  "-",   ",",    "(",  ")",  "УК", "РТ",
                                        "и",   "мод.", "ҶТ", "№",   "прим", "по", "г.", "а",  ";",
                                        "II",  "КР",   "ч.", "art", "CRC",  "of", " ",  "\n"};
  CHECK(rc::check("whatever the order of their pieces", [&pieces] {
    const auto chosen = *rc::gen::container<std::vector<std::size_t>>(
        rc::gen::inRange<std::size_t>(0, pieces.size()));
    std::string text;
    for (const std::size_t piece : chosen) text += pieces[piece] + (piece % 3 == 0 ? "" : " ");
    for (const Citation& citation : cited(text)) {
      RC_ASSERT(citation.begin < citation.end);
      RC_ASSERT(citation.end <= text.size());
    }
  }));
}

}  // namespace panoh::query
