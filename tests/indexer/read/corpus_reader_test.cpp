// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/corpus_reader.hpp"

#include "indexer/base/file.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/read/small_documents.hpp"
#include "tests/indexer/read/small_terms.hpp"

namespace panoh::read {
namespace {

std::string small_law(std::string_view file) {
  return *read_file(kFixtures / "corpus/akn/small-law" / file);
}

}  // namespace

TEST_CASE("A corpus folder gives its works by id and language", "[read][corpus]") {
  const auto corpus = read_corpus({kFixtures / "corpus"});
  REQUIRE(corpus);
  CHECK(corpus->refused.empty());
  CHECK(corpus->concepts.size() == 2);
  REQUIRE(corpus->expressions.size() == 3);
  CHECK(corpus->expressions[0].language == Language::Tg);
  CHECK(corpus->expressions[1].language == Language::Ru);
  CHECK(corpus->expressions[2].language == Language::En);
}

TEST_CASE("Bad documents are refused by name and cost no other", "[read][corpus]") {
  const TemporaryFolder folder;
  folder.write("akn/good/eng.xml", small_law("eng.xml"));
  folder.write("akn/bad/eng.xml", "<akomaNtoso>");
  folder.write("akn/worse/eng.xml", "\xFF\xFE");
  folder.write("topics.xml", "<broken");
  const auto corpus = read_corpus({folder.path()});
  REQUIRE(corpus);
  CHECK(corpus->expressions.size() == 1);
  REQUIRE(corpus->refused.size() == 3);
  CHECK(corpus->refused[0].message.find("bad/eng.xml:1:") != std::string::npos);
  CHECK(corpus->refused[1].message.find("worse/eng.xml:1:1") != std::string::npos);
  CHECK(corpus->refused[2].message.find("topics.xml") != std::string::npos);
}

TEST_CASE("The same work and language twice in a folder is refused by name", "[read][corpus]") {
  const TemporaryFolder folder;
  folder.write("akn/a/eng.xml", small_law("eng.xml"));
  folder.write("akn/b/eng.xml", small_law("eng.xml"));
  const auto corpus = read_corpus({folder.path()});
  REQUIRE(corpus);
  CHECK(corpus->expressions.size() == 1);
  REQUIRE(corpus->refused.size() == 1);
  CHECK(corpus->refused[0].message.find("b/eng.xml") != std::string::npos);
  CHECK(corpus->refused[0].message.find("a/eng.xml") != std::string::npos);
}

TEST_CASE("An imported work takes the place of the whole summary", "[read][corpus]") {
  const TemporaryFolder official;
  official.write("small-law/rus.xml", small_law("rus.xml"));  // no akn/: imported texts
  const auto corpus = read_corpus({kFixtures / "corpus", official.path()});
  REQUIRE(corpus);
  REQUIRE(corpus->expressions.size() == 1);
  CHECK(corpus->expressions[0].language == Language::Ru);
  CHECK(corpus->refused.empty());
}

TEST_CASE("A document over 64 MiB is refused", "[read][corpus]") {
  const TemporaryFolder folder;
  folder.write("akn/huge/eng.xml", "<a>");
  std::filesystem::resize_file(folder.path() / "akn/huge/eng.xml", kMaxFileBytes + 1);  // sparse
  const auto corpus = read_corpus({folder.path()});
  REQUIRE(corpus);
  REQUIRE(corpus->refused.size() == 1);
  CHECK(corpus->refused[0].code == ErrorCode::TooLarge);
}

TEST_CASE("A folder that does not exist is an error", "[read][corpus]") {
  CHECK(read_corpus({kFixtures / "nowhere"}).error().code == ErrorCode::FileUnreadable);
}

TEST_CASE("The terms of a corpus are also the provisions of a glossary", "[read][corpus]") {
  const TemporaryFolder folder, other;
  folder.write("terms.tbx", small_terms());
  other.write("terms.tbx", "<tbx");
  const auto corpus = read_corpus({folder.path(), other.path()});
  REQUIRE(corpus);
  CHECK(corpus->terms.entries.size() == 2);
  REQUIRE(corpus->expressions.size() == kLanguages.size());
  CHECK(corpus->expressions[0].work.id == "glossary");
  CHECK(corpus->expressions[0].provisions.size() == 2);
  REQUIRE(corpus->refused.size() == 1);
  CHECK(corpus->refused[0].message.find("terms.tbx:1:") != std::string::npos);
}

}  // namespace panoh::read
