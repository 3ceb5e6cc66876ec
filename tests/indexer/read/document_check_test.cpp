// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/document_check.hpp"

#include "indexer/base/file.hpp"
#include "tests/indexer/read/good_corpus.hpp"

namespace panoh::read {
namespace {

/// What is found in the fixture's Russian file with one text replaced.
Findings spoilt(std::string_view from, std::string_view to) {
  auto xml = *read_file(kFixtures / "corpus/akn/small-law/rus.xml");
  const auto at = xml.find(from);
  REQUIRE(at != std::string::npos);
  xml.replace(at, from.size(), to);
  const TemporaryFolder folder;
  folder.write("topics.xml", *read_file(kFixtures / "corpus/topics.xml"));
  folder.write("small-law/rus.xml", xml);
  const auto corpus = read_corpus({folder.path()});
  REQUIRE(corpus);
  REQUIRE(corpus->refused.empty());
  return check_documents(*corpus);
}

}  // namespace

TEST_CASE("A misspelt element of ours is found by line, not passed over", "[read][check]") {
  const auto findings = spoilt("<panoh:party ", "<panoh:partie ");
  CHECK(names(findings, "no such element: panoh:partie"));
  CHECK(findings[0].message.find("rus.xml:") != std::string::npos);
}

TEST_CASE("A misspelt attribute or value of ours is found", "[read][check]") {
  CHECK(
      names(spoilt(" titleOfficial=", " titelOfficial="), "panoh:work has no attribute titelOff"));
  CHECK(names(spoilt("textStatus=\"summary\"", "textStatus=\"sumary\""), "textStatus=\"sumary\""));
  CHECK(
      names(spoilt("review=\"checked\"", "review=\"cheked\""), "review=\"cheked\" is not a value"));
  const auto findings = spoilt("action=\"signature\"", "action=\"signed\"");
  CHECK(names(findings, "action=\"signed\""));
  CHECK(findings[0].hint.starts_with("one of: ratification accession"));
}

TEST_CASE("A concept that is named and not declared is found by line", "[read][check]") {
  const auto findings = spoilt("<TLCConcept eId=\"topic-debt-bondage\"", "<TLCConcept eId=\"t\"");
  CHECK(names(findings, "refersTo names #topic-debt-bondage, which the file does not declare"));
  CHECK(findings[0].hint == "add its TLCConcept to <references>");
}

TEST_CASE("A concept is labelled as in the value lists", "[read][check]") {
  const auto findings = spoilt("showAs=\"Долговая кабала\"", "showAs=\"Debt bondage\"");
  CHECK(names(findings, "the label of topic-debt-bondage is not that of topics.xml"));
  CHECK(findings[0].hint == "showAs=\"Долговая кабала\"");
}

TEST_CASE("Our own spelling is known whole", "[read][check]") {
  CHECK(check_documents(good()).empty());
}

}  // namespace panoh::read
