// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/work_check.hpp"

#include "tests/indexer/read/good_corpus.hpp"

namespace panoh::read {

TEST_CASE("What the languages say differently of their work is named", "[read][check]") {
  const auto spoilt = [](const auto& spoil) {
    auto corpus = good();
    spoil(corpus.expressions[2].work);
    return check_works(corpus);
  };
  using model::Work;
  CHECK(names(spoilt([](Work& w) { w.adopted.day = 4; }), "eng.xml: date of adoption differs"));
  CHECK(names(spoilt([](Work& w) { w.kind = "code"; }), "eng.xml: kind differs"));
  CHECK(names(spoilt([](Work& w) { w.country = "KG"; }), "country"));
  CHECK(names(spoilt([](Work& w) { w.number = "8"; }), "FRBRnumber"));
  CHECK(names(spoilt([](Work& w) { w.frbr_uri = "/akn/tj/act/2020/8"; }), "FRBRuri"));
  CHECK(names(spoilt([](Work& w) { w.in_force.year = 2021; }), "inForce"));
  CHECK(names(spoilt([](Work& w) { w.repealed = {2022, 1, 1}; }), "repealed"));
  CHECK(names(spoilt([](Work& w) { w.status = model::Standing::Repealed; }), "status"));
  CHECK(names(spoilt([](Work& w) { w.parties[0].date.year = 1999; }), "panoh:party"));
  CHECK(names(spoilt([](Work& w) { w.amendments.clear(); }), "panoh:amendment"));
}

TEST_CASE("Two works with one address are a finding", "[read][check]") {
  auto corpus = good();
  add_copy(corpus, "other", "/akn/tj/act/2020/7");
  CHECK(names(check_works(corpus), "/akn/tj/act/2020/7"));
}

TEST_CASE("A kind or a country that no value list has is a finding", "[read][check]") {
  auto corpus = good();
  corpus.expressions[1].work.kind = "lwa";
  CHECK(names(check_values(corpus), "rus.xml: no such kind: \"lwa\""));
  CHECK(check_values(corpus)[0].hint == "topics.xml has law");
  corpus = good();
  corpus.expressions[1].work.parties[0].country = "TD";
  CHECK(check_values(corpus).empty());  // without a list of countries
  for (const char* country : {"TJ", "KG"}) {
    corpus.concepts.push_back(corpus.concepts[0]);
    corpus.concepts.back().id = std::string("country/") + country;
    corpus.concepts.back().scheme = "country";
  }
  CHECK(names(check_values(corpus), "rus.xml: no such country: \"TD\""));
}

TEST_CASE("An address that was copied and not changed is a finding", "[read][check]") {
  auto corpus = good();
  const auto address = corpus.expressions[1].frbr_uri;
  corpus.expressions[1].frbr_uri = corpus.expressions[0].frbr_uri;  // of another language
  CHECK(names(check_addresses(corpus), "rus.xml: FRBRExpression/FRBRuri is "));
  corpus.expressions[1].frbr_uri = "/akn/tj/act/1999/1/rus@2020-02-03";  // of another work
  CHECK(names(check_addresses(corpus), "/akn/tj/act/1999/1"));
  corpus.expressions[1].text_status = model::TextStatus::Official;
  CHECK(check_addresses(corpus).empty());
}

TEST_CASE("Sources and official texts are web addresses", "[read][check]") {
  auto corpus = good();
  corpus.expressions[0].official_url = "www.mmih.tj";
  CHECK(names(check_addresses(corpus), "tgk.xml: the officialUrl is no web address: www.mmih.tj"));
  corpus = good();
  corpus.expressions[0].sources[0].href = "mmih.tj";
  CHECK(names(check_addresses(corpus), "href of <original>"));
  corpus = good();
  corpus.expressions[0].provisions[0].sources = {"htp://mmih.tj"};
  CHECK(names(check_addresses(corpus), "href of panoh:source"));
}

TEST_CASE("A summary without a title is a finding", "[read][check]") {
  const TemporaryFolder folder;
  folder.write("w/eng.xml", document_with("<article eId=\"art_1\"><num>1</num></article>"));
  const auto corpus = read_corpus({folder.path()});
  REQUIRE(corpus);
  CHECK(names(check_titles(*corpus), "eng.xml: the work has no title"));
  CHECK(check_titles(good()).empty());
}

}  // namespace panoh::read
