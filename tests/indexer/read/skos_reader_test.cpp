// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/skos_reader.hpp"

#include "indexer/base/file.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/read/small_documents.hpp"

namespace panoh::read {
namespace {

Error refusal(const std::string& concepts) {
  const auto result = read_skos("<rdf:RDF>" + concepts + "</rdf:RDF>", "topics.xml");
  REQUIRE_FALSE(result);
  return result.error();
}

}  // namespace

TEST_CASE("Concepts come in the order of the file with labels in each language", "[read][skos]") {
  const auto concepts = read_skos(*read_file(kFixtures / "corpus/topics.xml"), "topics.xml");
  REQUIRE(concepts);
  REQUIRE(concepts->size() == 2);
  const auto& first = concepts->front();
  CHECK(first.id == "topic/debt-bondage");
  CHECK(first.scheme == "topic");
  CHECK(first.labels.at(Language::Tg) == "Асорати қарзӣ");
  CHECK(first.labels.size() == 3);
  CHECK(first.definitions.at(Language::En) == "Work to pay a debt that never ends.");
  CHECK(concepts->back().id == "kind/law");
}

TEST_CASE("A concept without id, label or language is refused by name", "[read][skos]") {
  CHECK(refusal("<skos:Concept rdf:about=\"urn:x\"/>").code == ErrorCode::DocumentInvalid);
  CHECK(
      refusal("<skos:Concept rdf:about=\"urn:panoh:concept:topic/x\"/>").message.find("topic/x") !=
      std::string::npos);
  CHECK(refusal("<skos:Concept rdf:about=\"urn:panoh:concept:topic/x\">"
                "<skos:prefLabel xml:lang=\"fr\">x</skos:prefLabel></skos:Concept>")
            .message.find("language") != std::string::npos);
}

TEST_CASE("A concept names those above it by their ids", "[read][skos]") {
  const auto concepts = read_skos(
      "<rdf:RDF><skos:Concept rdf:about=\"urn:panoh:concept:topic/x\">"
      "<skos:broader rdf:resource=\"urn:panoh:concept:topic/y\"/>"
      "<skos:broader rdf:resource=\"urn:elsewhere\"/>"
      "<skos:prefLabel xml:lang=\"en\">x</skos:prefLabel></skos:Concept></rdf:RDF>",
      "topics.xml");
  REQUIRE(concepts);
  CHECK(concepts->front().broader == std::vector<std::string>{"topic/y", "urn:elsewhere"});
}

TEST_CASE("A concept that stands there twice is refused", "[read][skos]") {
  const std::string concept_xml =
      "<skos:Concept rdf:about=\"urn:panoh:concept:topic/x\">"
      "<skos:prefLabel xml:lang=\"en\">x</skos:prefLabel></skos:Concept>";
  CHECK(refusal(concept_xml + concept_xml).message.find("twice") != std::string::npos);
}

}  // namespace panoh::read
