// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/tajik_typing.hpp"

#include <algorithm>

#include "tests/catch.hpp"
#include "tests/indexer/analysis/tables.hpp"

using namespace panoh;
using namespace panoh::analysis;

namespace {

const TajikTyping& typing() {
  static const Analyzer analyzer = registry().analyzer(Language::Tg);
  return *analyzer.typing();
}

std::string repaired(std::string_view text) {
  const FilteredText filtered = typing().repair(filter_nfc(text));
  return std::string(filtered.text());
}

bool reads(std::string_view word, std::string_view reading) {
  const auto readings = typing().other_readings(word);
  return std::ranges::find(readings, reading) != readings.end();
}

}  // namespace

TEST_CASE("Lines typed in font B or C are read as such", "[analysis][tg][typing]") {
  CHECK(repaired("Ѕонуни Їуміурии Тоїикистон") == "қонуни ҷумҳурии Тоҷикистон");
  CHECK(repaired("rонуни Тоxикистон дар бораи [уrуrи инсон") ==
        "қонуни Тоҷикистон дар бораи ҳуқуқи инсон");
  CHECK(repaired("иxрои uуломb, eҳда") == "иҷрои ғуломӣ, ӯҳда");
}

TEST_CASE("Each line is decided by itself", "[analysis][tg][typing]") {
  CHECK(repaired("ѕонуни їиної\nќонуни љиноят ва њуќуќ\nрабство") ==
        "қонуни ҷиноҷ\nќонуни љиноят ва њуќуќ\nрабство");
}

TEST_CASE("Other languages and brackets stay what they are", "[analysis][tg][typing]") {
  for (const char* text :
       {"торгівля людьми і рабство", "права [человека] и закон", "ғуломӣ [ҳошия] ва ҷазо",
        "қонун дар бораи eкҷоя", "human rights [sic", "Законa о правах", ""}) {
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("Marks stand in the text as it was typed", "[analysis][tg][typing]") {
  Analyzer analyzer = registry().analyzer(Language::Tg);
  const std::string text = "дар бораи [уrуrи инсон";
  const auto tokens = analyzer.analyze(text);
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[2].forms->normal == "ҳуқуқи");
  CHECK(text.substr(tokens[2].begin, tokens[2].end - tokens[2].begin) == "[уrуrи");
  CHECK(text.substr(tokens[3].begin) == "инсон");
  const auto hashed = analyzer.hash_words(text);
  CHECK(hashed[2].hashes == hash_forms(*tokens[2].forms));
}

TEST_CASE("A word of a query has all readings that its letters allow", "[analysis][tg][typing]") {
  CHECK(reads("маїбурњ", "маҷбурӣ"));
  CHECK(reads("қонунxо", "қонунҷо"));
  CHECK(reads("қонунxо", "қонунхо"));
  CHECK(typing().other_readings("bahsho") == std::vector<std::string>{"bahs'ho"});
  CHECK(typing().other_readings("меҳнати").empty());
  CHECK(typing().other_readings("qonun").empty());
}

TEST_CASE("Words that differ only in typing are equal in plain letters", "[analysis][tg][typing]") {
  for (const char* word : {"меҳнатӣ", "мехнати", "mehnatī", "mexnati", "mehnati", "mekhnatī"}) {
    CHECK(typing().plain(word) == "мехнати");
  }
}

TEST_CASE("A plain letter may be meant for a Tajik one", "[analysis][tg][typing]") {
  CHECK(typing().meant_by(U'х') == U"хҳ");
  CHECK(typing().meant_by(U'ҳ') == U"ҳ");
  CHECK(typing().meant_by(U'а') == U"а");
  CHECK(typing().left_out() == U"ъь");
}
