// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/term_use_check.hpp"

#include "tests/indexer/index/sample_corpus.hpp"

using namespace panoh;
using namespace panoh::index;

namespace {

model::Term term(const char* text, const char* language) {
  return {text,
          language,
          model::TermStatus::Preferred,
          model::TermType::FullForm,
          model::Review::Checked,
          {}};
}

model::TermEntry entry(const char* id, const char* english, const char* russian, bool key) {
  return {id, false, {term(english, "en"), term(russian, "ru")}, key};
}

model::Expression text(Language language, const char* words) {
  model::Expression expression;
  expression.work.id = "law";
  expression.language = language;
  model::Provision provision;
  provision.eid = "art_1";
  provision.paragraphs.emplace_back().text = words;
  expression.provisions.push_back(std::move(provision));
  return expression;
}

read::Findings findings(const char* english, const char* russian) {
  read::Corpus corpus;
  corpus.terms.entries = {entry("term-victim", "victim", "жертва", true),
                          entry("term-fund", "victim support fund", "фонд помощи", true),
                          entry("term-law", "law", "закон", false)};
  corpus.expressions = {text(Language::En, english), text(Language::Ru, russian)};
  return check_term_use(corpus, plain_analyzers());
}

}  // namespace

TEST_CASE("A key concept is said with a term of the concept in every language", "[index][terms]") {
  CHECK(findings("The victim is heard.", "жертва").empty());
  const auto found = findings("The victim is heard.", "пострадавший");
  REQUIRE(found.size() == 1);
  CHECK(found.front().message.find("art_1") != std::string::npos);
  CHECK(found.front().message.find("term-victim") != std::string::npos);
  CHECK(found.front().hint.find("жертва") != std::string::npos);
}

TEST_CASE("Of overlapping terms the longest binds, everyday words do not", "[index][terms]") {
  CHECK(findings("A victim support fund.", "фонд помощи").empty());
  CHECK(findings("A victim support fund.", "жертва").size() == 1);
  CHECK(findings("The law.", "норма").empty());
}
