// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/translation_check.hpp"

#include "tests/indexer/read/good_corpus.hpp"

namespace panoh::read {

TEST_CASE("Metadata that a translation has otherwise is a finding", "[read][check]") {
  const auto spoilt = [](const auto& spoil) {
    auto corpus = good();
    spoil(corpus.expressions[1].provisions[2]);
    return check_metadata(corpus);
  };
  using model::Provision;
  CHECK(names(spoilt([](Provision& p) { p.concepts.clear(); }), "rus.xml:art_2-1: refersTo"));
  CHECK(names(spoilt([](Provision& p) { p.evidences = {"x"}; }), "panoh:evidences"));
  CHECK(names(spoilt([](Provision& p) { p.same_as = {"x"}; }), "panoh:sameAs"));
  CHECK(names(spoilt([](Provision& p) { p.related = {"x"}; }), "panoh:related"));
  CHECK(names(spoilt([](Provision& p) { p.num_variants = {"2.1"}; }), "panoh:variant"));
  CHECK(names(spoilt([](Provision& p) { p.review = model::Review::Unchecked; }), "review"));
  CHECK(names(spoilt([](Provision& p) { p.heading.clear(); }), "heading (there or missing)"));
  CHECK(names(spoilt([](Provision& p) { p.label.clear(); }), "num (there or missing)"));
  CHECK(names(spoilt([](Provision& p) {
                p.paragraphs[0].references = {{0, 1, "#art_1"}};
              }),
              "art_2-1: ref differs"));
}

TEST_CASE("A number of a row that the English row lacks is a finding", "[read][check]") {
  auto corpus = good();
  auto& english = corpus.expressions[2];
  english.provisions[2].paragraphs[0].text =
      "From 5 to 8 years, or a fine of 1,000; article 130-1.";
  auto& row = corpus.expressions[0].provisions[2].paragraphs[0];
  row.text = "Аз 5 то 8 сол ё ҷарима 1 000; моддаи 130-1.";
  CHECK(check_numbers(corpus).empty());
  row.text = "Аз 5 то 9 сол.";
  CHECK(names(check_numbers(corpus), "tgk.xml:art_2-1__para_1: the number 9 is not in"));
  row.text = "Моддаи 130.";
  CHECK(names(check_numbers(corpus), "the number 130 "));
}

TEST_CASE("Headings and notes keep their numbers, too", "[read][check]") {
  auto corpus = good();
  corpus.expressions[1].provisions[2].heading = "Запрет 2020 года";
  CHECK(names(check_numbers(corpus), "rus.xml:art_2-1: heading: the number 2020"));
  corpus = good();
  corpus.expressions[1].note = "Нет 7 статей";
  CHECK(names(check_numbers(corpus), "rus.xml:note: the number 7"));
}

TEST_CASE("Official texts are not compared with summaries", "[read][check]") {
  auto corpus = good();
  corpus.expressions[1].text_status = model::TextStatus::Official;
  corpus.expressions[1].provisions[2].heading = "Запрет 2020 года";
  CHECK(check_translations(corpus).empty());
}

}  // namespace panoh::read
