// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/analyzer_registry.hpp"

#include "tests/catch.hpp"
#include "tests/indexer/analysis/tables.hpp"

using namespace panoh;
using namespace panoh::analysis;

TEST_CASE("Tables from an index make the same analyzers as tables from the folder", "[analysis]") {
  const auto again = AnalyzerRegistry::make(registry().data());
  REQUIRE(again.has_value());
  CHECK(again->fingerprint() == registry().fingerprint());
  Analyzer analyzer = again->analyzer(Language::Tg);
  CHECK(analyzer.forms("қонунҳоямонро").stem == "қонун");
}

TEST_CASE("A changed table changes the fingerprint", "[analysis]") {
  auto data = registry().data();
  data[Language::Tg].files["protected.txt"] += "нав\n";
  const auto changed = AnalyzerRegistry::make(data);
  REQUIRE(changed.has_value());
  CHECK(changed->fingerprint() != registry().fingerprint());
  CHECK(registry().fingerprint().size() == 64);
}

TEST_CASE("Missing tables count as empty", "[analysis]") {
  const auto empty = AnalyzerRegistry::make({});
  REQUIRE(empty.has_value());
  Analyzer analyzer = empty->analyzer(Language::Tg);
  CHECK(analyzer.forms("Қонунҳо").stem == "қонун");
  CHECK(AnalyzerRegistry::read("/does/not/exist").has_value());
}

TEST_CASE("An error in a table names language, file and line", "[analysis]") {
  auto data = registry().data();
  data[Language::Tg].files["exceptions.tsv"] = "шахс\n";
  const auto broken = AnalyzerRegistry::make(data);
  REQUIRE_FALSE(broken.has_value());
  CHECK(broken.error().message.find("lang/tg/exceptions.tsv:1") == 0);
  CHECK_FALSE(broken.error().hint.empty());
}

TEST_CASE("The sample folder of a new language can be read", "[analysis]") {
  const auto data = read_language_data(PANOH_SOURCE_DIR "/corpus/lang/_example");
  REQUIRE(data.has_value());
  CHECK(data->lines("stopwords.txt") == std::vector<std::string_view>{"and", "of"});
  std::map<Language, LanguageData> tables;
  tables[Language::Ru] = *data;
  CHECK(AnalyzerRegistry::make(tables).has_value());
}
