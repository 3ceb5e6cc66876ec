// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/glossary.hpp"

#include "indexer/read/tbx_reader.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/read/small_terms.hpp"

namespace panoh::read {

TEST_CASE("Every concept is a provision of the glossary, in each language of the texts",
          "[read][glossary]") {
  const auto base = read_tbx(small_terms(), "terms.tbx");
  REQUIRE(base);
  const model::Concept label{
      "term-row/superseded", "term-row", {{Language::Tg, "Истилоҳоти куҳна"}}, {}};
  const auto expressions = glossary_expressions(*base, {label});
  REQUIRE(expressions.size() == kLanguages.size());
  const auto& tajik = expressions[0];
  CHECK(tajik.language == Language::Tg);
  CHECK(tajik.title == "Луғат");
  CHECK(tajik.frbr_uri == "/akn/tj/doc/term/glossary/tgk@");
  REQUIRE(tajik.provisions.size() == 2);
  const auto& term = tajik.provisions[0];
  CHECK(term.id == "term-tip");
  CHECK(term.num == "term-tip");
  CHECK(term.kind == "term");
  CHECK(term.heading == "савдои одамон");
  CHECK(term.review == model::Review::Checked);
  REQUIRE(term.paragraphs.size() == 1);
  CHECK(term.paragraphs[0].eid == "term-tip__superseded");
  CHECK(term.paragraphs[0].num == "Истилоҳоти куҳна:");
  CHECK(term.paragraphs[0].text == "хариду фурӯши одамон (Қонуни соли 2004)");
  CHECK(term.keywords == std::vector<std::string>{"قاچاق انسان"});
  const auto& english = expressions[2].provisions[0];
  CHECK(english.heading == "trafficking in persons");
  CHECK(english.review == model::Review::Unchecked);
  REQUIRE(english.paragraphs.size() == 1);
  CHECK(english.paragraphs[0].text == "TIP");
  CHECK(english.keywords.empty());
}

TEST_CASE("Without terms there is no glossary", "[read][glossary]") {
  CHECK(glossary_expressions({}, {}).empty());
}

}  // namespace panoh::read
