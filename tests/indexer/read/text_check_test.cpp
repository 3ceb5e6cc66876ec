// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/text_check.hpp"

#include "tests/indexer/read/good_corpus.hpp"

namespace panoh::read {
namespace {

/// A good corpus with another text in a row of art_2-1.
Corpus with_row(std::size_t language, const std::string& text) {
  auto corpus = good();
  corpus.expressions[language].provisions[2].paragraphs[0].text = text;
  return corpus;
}

constexpr std::size_t kTajik = 0, kRussian = 1, kEnglish = 2;

std::string sentence_of(std::size_t words) {
  std::string text = "Word";
  for (std::size_t i = 1; i < words; ++i) text += " word";
  return text + ".";
}

}  // namespace

TEST_CASE("A word of two scripts is a finding in every language", "[read][check]") {
  CHECK(names(check_scripts(with_row(kRussian, "Статья о тoрговле")),
              "rus.xml:art_2-1__para_1: \"тoрговле\" mixes"));
  CHECK(check_scripts(with_row(kRussian, "Отчёт TIP-доклад, USAID")).empty());
  auto corpus = good();
  corpus.expressions[kTajik].provisions[0].keywords = {"муҳоxират"};
  CHECK(check_scripts(corpus).empty());
}

TEST_CASE("Letters that Tajik does not have are a finding outside quotations", "[read][check]") {
  CHECK(names(check_tajik(with_row(kTajik, "Ҷавобгарии уголовный")),
              "tgk.xml:art_2-1__para_1: \"уголовный\""));
  CHECK(check_tajik(with_row(kTajik, "Ҳуҷҷати «О ценах» ва «СССР»")).empty());
  CHECK(check_tajik(with_row(kRussian, "Уголовный")).empty());
}

TEST_CASE("A Tajik text without Tajik letters is a finding", "[read][check]") {
  auto corpus = good();
  auto& expression = corpus.expressions[kTajik];
  expression.title = expression.short_title = expression.note = "Конун";
  for (auto& provision : expression.provisions) {
    provision.heading = "Манъ";
    for (auto& row : provision.paragraphs) row.text = "Манъ аст.";
  }
  CHECK(names(check_tajik(corpus), "none of the letters"));
}

TEST_CASE("A sentence of more than 35 words is a finding", "[read][check]") {
  CHECK(check_sentences(with_row(kEnglish, sentence_of(35) + " " + sentence_of(35))).empty());
  CHECK(names(check_sentences(with_row(kEnglish, "No. 29 " + sentence_of(35))), "of 37 words"));
  auto corpus = good();
  corpus.expressions[kRussian].note = sentence_of(36);
  CHECK(names(check_sentences(corpus), "rus.xml:note: a sentence of 36 words"));
}

TEST_CASE("A keyword or other name that stands twice is a finding", "[read][check]") {
  auto corpus = good();
  corpus.expressions[kRussian].provisions[0].keywords = {"долг", "Долг"};
  CHECK(names(check_keywords(corpus), "rus.xml:preamble: the keyword \"Долг\" stands twice"));
  corpus = good();
  corpus.expressions[kEnglish].aliases = {"SA", "SA"};
  CHECK(names(check_keywords(corpus), "eng.xml:alias: the name \"SA\""));
}

}  // namespace panoh::read
