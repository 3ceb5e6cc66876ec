// SPDX-License-Identifier: GPL-2.0-or-later
// Each rule is shown failing on a corpus that is spoilt in one place.
#include "indexer/read/corpus_check.hpp"

#include "indexer/read/tbx_reader.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/read/good_corpus.hpp"
#include "tests/indexer/read/small_documents.hpp"
#include "tests/indexer/read/small_terms.hpp"

namespace panoh::read {
namespace {

/// A second work like the first, under other ids.
void add_copy(Corpus& corpus, const std::string& id, const std::string& address) {
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    auto copy = corpus.expressions[i];
    copy.work.id = id;
    copy.work.frbr_uri = address;
    for (auto& provision : copy.provisions) provision.id = id + "#" + provision.num;
    corpus.expressions.push_back(std::move(copy));
  }
}

}  // namespace

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

TEST_CASE("Languages that disagree about their work are a finding", "[read][check]") {
  auto corpus = good();
  corpus.expressions[2].work.adopted.day = 4;
  CHECK(names(check_works(corpus), "eng.xml"));
}

TEST_CASE("Two works with one address are a finding", "[read][check]") {
  auto corpus = good();
  add_copy(corpus, "other", "/akn/tj/act/2020/7");
  CHECK(names(check_works(corpus), "/akn/tj/act/2020/7"));
}

TEST_CASE("A missing language is a finding, except in official texts", "[read][check]") {
  auto corpus = good();
  corpus.expressions.pop_back();
  CHECK(names(check_languages(corpus), "no text in eng"));
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

TEST_CASE("A concept that is not in topics.xml is a finding", "[read][check]") {
  auto corpus = good();
  corpus.expressions[0].provisions[0].concepts = {"topic/unheard-of"};
  CHECK(names(check_concepts(corpus), "tgk.xml:preamble: no such concept: topic/unheard-of"));
}

TEST_CASE("A refersTo without its TLCConcept is found as an unknown concept", "[read][check]") {
  const TemporaryFolder folder;
  folder.write("w/eng.xml", document_with("<article eId=\"art_1\" refersTo=\"#topic-lost\">"
                                          "<num>1</num></article>"));
  const auto corpus = read_corpus({folder.path()});
  REQUIRE(corpus);
  CHECK(names(check_concepts(*corpus), "topic/lost"));
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
}

TEST_CASE("A superseded term says of which law it is", "[read][check]") {
  auto corpus = good();
  corpus.terms = *read_tbx(small_terms(), "terms.tbx");
  corpus.terms.entries[0].terms[3].note.clear();
  CHECK(names(check_terms(corpus), "хариду фурӯши одамон"));
}

}  // namespace panoh::read
