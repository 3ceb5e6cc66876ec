// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/term_table.hpp"

#include "tests/indexer/index/sample_corpus.hpp"

using namespace panoh;
using namespace panoh::index;

namespace {

model::Term term(const char* text, const char* language,
                 model::TermType type = model::TermType::FullForm) {
  return {text, language, model::TermStatus::Admitted, type, model::Review::Checked, {}};
}

const std::vector<model::TermEntry>& entries() {
  static const std::vector<model::TermEntry> all{
      {"term-a", false, {term("victims of crimes", "en"), term("victim of crime", "en")}},
      {"term-b", false, {term("victim", "en"), term("жертва", "ru")}},
      {"term-c", true, {term("article", "en")}},
      {"term-d", false, {term("U.N.", "en", model::TermType::Abbreviation)}}};
  return all;
}

TermTable table(TermForm form, std::size_t fewest_letters = 2) {
  auto analyzer = plain_analyzers().analyzer(Language::En);
  TermTable table;
  table.add(entries(), "en", form, fewest_letters, analyzer);
  return table;
}

}  // namespace

TEST_CASE("Terms are found by their first word, those with one stem once", "[index][terms]") {
  const TermTable stems = table(TermForm::Stem);
  const auto* found = stems.starting_with("victim");
  REQUIRE(found != nullptr);
  REQUIRE(found->size() == 2);
  CHECK((*found)[0].entry == 0);
  CHECK((*found)[0].words == std::vector<std::string>{"victim", "of", "crime"});
  CHECK((*found)[1].entry == 1);
  CHECK(stems.starting_with("victims") == nullptr);
}

TEST_CASE("By words as written, different spellings stay apart", "[index][terms]") {
  const TermTable written = table(TermForm::Written);
  REQUIRE(written.starting_with("victims") != nullptr);
  CHECK(written.starting_with("victims")->front().term == 0);
  CHECK(written.starting_with("victim")->size() == 2);
}

TEST_CASE("Other languages, words of structure and short abbreviations are left out",
          "[index][terms]") {
  const TermTable stems = table(TermForm::Stem);
  CHECK(stems.starting_with("жертв") == nullptr);
  CHECK(stems.starting_with("articl") == nullptr);
  auto analyzer = plain_analyzers().analyzer(Language::En);
  const auto words = term_words("U.N.", TermForm::Written, analyzer);
  CHECK(table(TermForm::Written, 2).starting_with(words.front()) != nullptr);
  CHECK(table(TermForm::Written, 3).starting_with(words.front()) == nullptr);
}
