// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/link_check.hpp"

#include "tests/indexer/read/good_corpus.hpp"

namespace panoh::read {

TEST_CASE("Evidence for a provision that is not there is a finding", "[read][check]") {
  auto corpus = good();
  corpus.expressions[0].provisions[0].evidences = {"small-law#1", "small-law#99"};
  CHECK(names(check_evidences(corpus), "small-law#99"));
}

TEST_CASE("An indicator supports a Tajik and an international provision", "[read][check]") {
  auto corpus = good();
  auto& indicator = corpus.expressions[0].provisions[0];
  indicator.kind = "indicator";
  CHECK(check_indicators(corpus).size() == 2);
  indicator.evidences = {"small-law#1"};
  CHECK(names(check_indicators(corpus), "tgk.xml:preamble: supports no provision of INT"));
  auto treaty = corpus.expressions[0];
  treaty.work.country = "INT";
  treaty.provisions = {treaty.provisions[1]};
  treaty.provisions[0].id = "treaty#1";
  corpus.expressions.push_back(treaty);
  corpus.expressions[0].provisions[0].evidences.emplace_back("treaty#1");
  CHECK(check_indicators(corpus).empty());
}

TEST_CASE("What says the same says so on both sides", "[read][check]") {
  auto corpus = good();
  auto& provisions = corpus.expressions[0].provisions;
  provisions[1].same_as = {provisions[2].id};
  CHECK(names(check_same(corpus), "which does not name it"));
  provisions[2].same_as = {provisions[1].id};
  CHECK(check_same(corpus).empty());
  provisions[2].same_as.emplace_back("ind-lost");
  CHECK(names(check_same(corpus), "no known provision: ind-lost"));
}

TEST_CASE("What is related is a provision or work of the corpus", "[read][check]") {
  auto corpus = good();
  corpus.expressions[1].provisions[0].related = {"small-law", "small-law#2-1"};
  CHECK(check_related(corpus).empty());
  corpus.expressions[1].provisions[0].related = {"small-law#9"};
  CHECK(names(check_related(corpus), "rus.xml:preamble: panoh:related names nothing known"));
}

}  // namespace panoh::read
