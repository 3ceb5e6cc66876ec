// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/stemmer_tajik.hpp"

#include "tests/catch.hpp"
#include "tests/indexer/analysis/stemmer_quality.hpp"
#include "tests/indexer/analysis/tables.hpp"

using namespace panoh;
using namespace panoh::analysis;

namespace {

StemOf stem_of(Analyzer& analyzer) {
  return [&analyzer](std::string_view word) { return analyzer.forms(word).stem; };
}

std::string skeletons_meet(Analyzer& analyzer, std::string_view one, std::string_view other) {
  const WordForms first = analyzer.forms(one);
  const WordForms second = analyzer.forms(other);
  for (const auto key : skeleton_keys(first)) {
    for (const auto also : skeleton_keys(second)) {
      if (key == also) return std::string(key);
    }
  }
  return {};
}

}  // namespace

TEST_CASE("Tajik levels equal the reference implementation, row by row", "[analysis][tg]") {
  const auto file = GENERATE("tajik-stem-vectors.tsv", "tajik_added_words.tsv");
  Analyzer analyzer = registry().analyzer(Language::Tg);
  const auto rows = read_tsv(file);
  REQUIRE(rows.size() > 30);
  for (const auto& row : rows) {
    REQUIRE(row.size() == 4);
    const WordForms& forms = analyzer.forms(row[0]);
    INFO(file << ": " << row[0]);
    CHECK(forms.normal == row[1]);
    CHECK(forms.stem == row[2]);
    CHECK(forms.folded == row[3]);
  }
}

TEST_CASE("Forms of one Tajik word meet in one stem", "[analysis][tg]") {
  Analyzer analyzer = registry().analyzer(Language::Tg);
  std::vector<Form> forms;
  for (const auto& row : read_tsv("tajik-stem-dev.tsv")) forms.push_back({row[0], row[1]});
  const GroupQuality quality = measure_groups(forms, stem_of(analyzer));
  CHECK(forms.size() > 2900);
  CHECK(quality.pair_recall() >= 0.98);
  CHECK(quality.over_stemming() <= 1e-5);
}

TEST_CASE("Different Tajik words that look alike keep different stems", "[analysis][tg]") {
  Analyzer analyzer = registry().analyzer(Language::Tg);
  std::vector<WordPair> pairs;
  for (const auto& row : read_tsv("tajik-confusable-dev.tsv")) pairs.push_back({row[0], row[1]});
  REQUIRE(pairs.size() > 200);
  const auto merged = merged_pairs(pairs, stem_of(analyzer));
  CHECK(static_cast<double>(merged.size()) <= 0.01 * static_cast<double>(pairs.size()));
}

TEST_CASE("Normalising a Tajik word twice changes nothing more", "[analysis][tg]") {
  Analyzer analyzer = registry().analyzer(Language::Tg);
  for (const auto file : {"tajik-stem-vectors.tsv", "tajik_added_words.tsv"}) {
    for (const auto& row : read_tsv(file)) {
      const std::string once = analyzer.forms(row[0]).normal;
      CHECK(analyzer.forms(once).normal == once);
    }
  }
}

TEST_CASE("A word in plain letters has the folded level of the proper one", "[analysis][tg]") {
  Analyzer analyzer = registry().analyzer(Language::Tg);
  CHECK(analyzer.forms("хукукхои").folded == analyzer.forms("ҳуқуқҳои").folded);
  CHECK(analyzer.forms("чиноятхоро").folded == analyzer.forms("ҷиноятҳоро").folded);
  CHECK(analyzer.forms("гуломй").folded == analyzer.forms("ғуломӣ").folded);
  CHECK(analyzer.forms("ghulomī").folded == analyzer.forms("ғуломӣ").folded);
  CHECK(analyzer.forms("muhojironi").folded == analyzer.forms("муҳоҷирони").folded);
  CHECK(analyzer.forms("eʼlon").folded == analyzer.forms("эълон").folded);
}

TEST_CASE("The stem keeps apart what plain letters mix up", "[analysis][tg]") {
  Analyzer analyzer = registry().analyzer(Language::Tg);
  CHECK(analyzer.forms("қонунӣ").stem != analyzer.forms("қонуни").stem);
  CHECK(analyzer.forms("ҷабрдида").stem != analyzer.forms("ҷабр").stem);
  CHECK(analyzer.forms("ғайриқонунӣ").stem != analyzer.forms("қонунӣ").stem);
  CHECK(analyzer.forms("ҳол").stem != analyzer.forms("хол").stem);
}

TEST_CASE("Perso-Arabic words meet Tajik ones by their consonants", "[analysis][tg]") {
  Analyzer analyzer = registry().analyzer(Language::Tg);
  CHECK(skeletons_meet(analyzer, "قانون", "қонунҳоямон") == "конн");
  CHECK(skeletons_meet(analyzer, "انسان", "инсон") == "нсон");
  CHECK(skeletons_meet(analyzer, "قربانیان", "қурбонӣ") == "крбон");
  CHECK_FALSE(skeletons_meet(analyzer, "حقوق", "ҳуқуқ").empty());
  CHECK_FALSE(skeletons_meet(analyzer, "كتاب‌ها", "китоб").empty());
  CHECK(skeletons_meet(analyzer, "قانون", "ҷиноят").empty());
}

TEST_CASE("A broken table is named with its line", "[analysis][tg]") {
  LanguageData data;
  data.files["verbs.tsv"] = "# heading\nкард\tкун\tкардан\nшуд\tшав\n";
  const auto stemmer = make_tajik_stemmer(data);
  REQUIRE_FALSE(stemmer.has_value());
  CHECK(stemmer.error().code == ErrorCode::DocumentInvalid);
  CHECK(stemmer.error().message.find("verbs.tsv:3") != std::string::npos);
}
