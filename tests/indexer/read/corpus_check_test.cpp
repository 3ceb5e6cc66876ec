// SPDX-License-Identifier: GPL-2.0-or-later
// Each rule is shown failing on a corpus that is spoilt in one place.
#include "indexer/read/corpus_check.hpp"

#include "indexer/read/tbx_reader.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/read/good_corpus.hpp"
#include "tests/indexer/read/small_documents.hpp"
#include "tests/indexer/read/small_terms.hpp"

namespace panoh::read {

TEST_CASE("The fixture corpus has no findings", "[read][check]") {
  CHECK(check_corpus(good()).empty());
}

TEST_CASE("An indicator's id in two works is a finding", "[read][check]") {
  auto corpus = good();
  add_copy(corpus, "other", "/akn/tj/act/2020/8");
  CHECK(check_ids(corpus).empty());
  corpus.expressions.back().provisions[0].id = "small-law#preamble";
  CHECK(names(check_ids(corpus), "small-law#preamble"));
}

TEST_CASE("A missing language is a finding, except in official texts", "[read][check]") {
  auto corpus = good();
  corpus.expressions.pop_back();
  CHECK(names(check_languages(corpus), "no text in eng"));
  CHECK(check_languages(corpus)[0].hint == "write eng.xml beside it");
  corpus.expressions[0].text_status = model::TextStatus::Official;
  CHECK(check_languages(corpus).empty());
}

TEST_CASE("A provision or paragraph that one language lacks is a finding", "[read][check]") {
  auto corpus = good();
  corpus.expressions[1].provisions[2].paragraphs.pop_back();
  CHECK(names(check_languages(corpus), "rus.xml:art_2-1__para_2: missing here"));
  corpus = good();
  corpus.expressions[0].provisions.pop_back();
  CHECK(check_languages(corpus).size() == 6);  // the article and two paragraphs, from two languages
}

TEST_CASE("A reference to a work or part that is not there is a finding", "[read][check]") {
  auto corpus = good();
  auto& href = corpus.expressions[0].provisions[1].paragraphs[0].references[0].href;
  href = "/akn/tj/act/2020/7/~art_99";
  CHECK(names(check_references(corpus), "tgk.xml:art_1__p_1: the work has no such part"));
  href = "/akn/tj/act/1999/1";
  CHECK(names(check_references(corpus), "no such work"));
  CHECK(check_references(corpus)[0].hint.find("FRBRWork/FRBRuri") != std::string::npos);
  href = "/akn/nonsense";
  CHECK(names(check_references(corpus), "not an address"));
  href = "#art_99";
  CHECK(names(check_references(corpus), "#art_99"));
  href = "https://example.org/";
  CHECK(check_references(corpus).empty());
}

TEST_CASE("A work without a source is a finding", "[read][check]") {
  auto corpus = good();
  for (auto& expression : corpus.expressions) expression.sources.clear();
  CHECK(names(check_sources(corpus), "small-law names no source"));
}

TEST_CASE("A checked indicator or note without a source of its own is a finding", "[read][check]") {
  auto corpus = good();
  auto& provision = corpus.expressions[1].provisions[2];
  REQUIRE(provision.review == model::Review::Checked);
  CHECK(check_sources(corpus).empty());  // an article's source is that of its law
  for (const char* kind : {"indicator", "practice"}) {
    provision.kind = kind;
    CHECK(names(check_sources(corpus), "rus.xml:art_2-1: checked, but no source says where"));
  }
  provision.sources = {"https://example.org/"};
  CHECK(check_sources(corpus).empty());
}

TEST_CASE("A concept needs one preferred term in every language", "[read][check]") {
  auto corpus = good();
  corpus.terms = *read_tbx(small_terms(), "terms.tbx");
  CHECK(check_terms(corpus).empty());
  auto& terms = corpus.terms.entries[0].terms;
  terms[1].status = model::TermStatus::Preferred;
  CHECK(names(check_terms(corpus), "term-tip: 2 preferred terms in en"));
  terms[1].language = "ru";
  terms[1].status = model::TermStatus::Admitted;
  terms[4].language = "tg";
  terms[4].status = model::TermStatus::Admitted;
  CHECK(names(check_terms(corpus), "term-tip: 0 preferred terms in ru"));
  CHECK(check_terms(corpus)[0].hint.starts_with("add <langSec xml:lang=\"ru\">"));
}

TEST_CASE("A superseded term says in every language of which law it is", "[read][check]") {
  auto corpus = good();
  corpus.terms = *read_tbx(small_terms(), "terms.tbx");
  CHECK(check_terms(corpus).empty());
  corpus.terms.entries[0].terms[3].notes.erase(Language::Ru);
  CHECK(names(check_terms(corpus), "\"хариду фурӯши одамон\" is superseded, but no note in ru"));
}

}  // namespace panoh::read
