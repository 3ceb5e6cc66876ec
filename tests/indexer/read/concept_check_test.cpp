// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/concept_check.hpp"

#include "tests/indexer/read/good_corpus.hpp"

namespace panoh::read {

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

TEST_CASE("A concept without a label in a language is a finding", "[read][check]") {
  auto corpus = good();
  CHECK(check_labels(corpus).empty());
  corpus.concepts[0].labels.erase(Language::Tg);
  CHECK(names(check_labels(corpus), "no label in tg"));
}

TEST_CASE("skos:broader leads to a concept, and never back", "[read][check]") {
  auto corpus = good();
  corpus.concepts.resize(1);
  corpus.concepts[0].broader = {"topic/unheard-of"};
  CHECK(
      names(check_broader(corpus), "topics.xml:topic/debt-bondage: skos:broader names no concept"));
  corpus.concepts.resize(3);
  corpus.concepts[0].broader = {"topic/b"};
  corpus.concepts[1].id = "topic/b";
  corpus.concepts[1].broader = {"topic/c"};
  corpus.concepts[2].id = "topic/c";
  CHECK(check_broader(corpus).empty());
  corpus.concepts[2].broader = {"topic/b"};
  CHECK(check_broader(corpus).size() == 2);  // b and c; the first is below them, not among them
  corpus.concepts[2].broader = {"topic/c"};
  CHECK(names(check_broader(corpus), "topics.xml:topic/c: skos:broader leads back to it"));
}

}  // namespace panoh::read
