// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/snapshot.hpp"

#include <atomic>
#include <thread>

#include "indexer/index/metadata.hpp"
#include "indexer/index/schema.hpp"
#include "tests/indexer/index/sample_corpus.hpp"

using namespace panoh;
using namespace panoh::index;
namespace fs = std::filesystem;

TEST_CASE("An opened index knows its works, concepts, counts and analyzers", "[index][snapshot]") {
  const TemporaryFolder folder;
  analysis::LanguageData english;
  english.files["stop_words.txt"] = "the\nof\n";
  const auto analyzers = analysis::AnalyzerRegistry::make({{Language::En, english}});
  REQUIRE(analyzers);
  REQUIRE(build_index(sample_corpus(3, 4), *analyzers, folder.path(), {}));

  const auto snapshot = index::open(folder.path());
  CHECK(snapshot->provisions == 12);
  CHECK(snapshot->documents.at(Language::Ru) == 12);
  CHECK(snapshot->documents.at(Language::En) == 12);
  REQUIRE(snapshot->catalogue.works.size() == 3);
  CHECK(snapshot->catalogue.works[1].provisions == 4);
  CHECK(read_contents(*snapshot->database(), snapshot->catalogue.works[1])->size() == 4);
  CHECK(snapshot->catalogue.label("element/act", Language::En) == "act");
  CHECK(snapshot->analyzers.fingerprint() == analyzers->fingerprint());
  CHECK(snapshot->analyzers.data().at(Language::En).files == english.files);
  CHECK(snapshot->dictionary.kinds == std::vector<std::string>{"code"});
  CHECK(snapshot->content_hash.size() == 64);
}

TEST_CASE("Facet codes of every document are in the table", "[index][snapshot]") {
  const TemporaryFolder folder;
  build(sample_corpus(2, 2), folder.path());
  const auto snapshot = index::open(folder.path());
  REQUIRE(snapshot->facets.size() == 8);
  for (std::uint32_t docid = 1; docid <= 8; ++docid) {
    const auto& row = snapshot->facets.row(docid);
    CHECK(row.group == (docid - 1) / 2);
    CHECK(row.work == (docid - 1) / 4);
    CHECK(row.date == 19980521);
    CHECK(row.language == static_cast<int>(docid % 2 == 1 ? Language::Ru : Language::En));
    const auto concepts = snapshot->facets.concepts(docid);
    REQUIRE(concepts.size() == 2);
    CHECK(snapshot->dictionary.concepts[concepts[0]] == "element/act");
  }
}

TEST_CASE("All versions of a provision are read in the order of languages", "[index][snapshot]") {
  const TemporaryFolder folder;
  build(sample_corpus(2, 3), folder.path());
  const auto database = index::open(folder.path())->database();
  REQUIRE(database);
  const auto versions = read_provision(*database, "work-101#2");
  REQUIRE(versions);
  REQUIRE(versions->size() == 2);
  CHECK((*versions)[0].language == Language::Ru);
  CHECK((*versions)[1].language == Language::En);
  CHECK((*versions)[1].provision.heading == "Heading 2 of work-101");
  const auto missing = read_provision(*database, "work-101#99");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::NotFound);
}

TEST_CASE("Threads read one snapshot, each with its own database", "[index][snapshot]") {
  const TemporaryFolder folder;
  build(sample_corpus(4, 10), folder.path());
  const auto snapshot = index::open(folder.path());
  std::atomic<int> read = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      const auto database = snapshot->database();
      for (int p = 1; p <= 10; ++p) {
        if (read_provision(*database, "work-102#" + std::to_string(p))) ++read;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(read == 40);
}

TEST_CASE("An index of another schema or analysis asks for a rebuild", "[index][snapshot]") {
  const TemporaryFolder folder;
  build(sample_corpus(1, 2), folder.path());
  {
    Xapian::WritableDatabase database((folder.path() / "current" / "db").string());
    if (GENERATE(true, false)) {
      database.set_metadata("schema_version", "999");
    } else {
      database.set_metadata("lang/en/stop_words.txt", "the\n");
    }
    database.commit();
  }
  const auto snapshot = Snapshot::open(folder.path());
  REQUIRE_FALSE(snapshot);
  CHECK(snapshot.error().code == ErrorCode::IndexVersion);
  CHECK(snapshot.error().hint.find("rebuild") != std::string::npos);
}

namespace {

/// The texts are not looked at before they are shown, so damage may show only then.
bool can_be_read(const fs::path& index) {
  const auto snapshot = Snapshot::open(index);
  if (!snapshot) CHECK(snapshot.error().code != ErrorCode::Internal);
  if (!snapshot) return false;
  const auto database = (*snapshot)->database();
  return database && read_provision(*database, "work-100#1");
}

}  // namespace

TEST_CASE("A damaged index is refused, and never crashes the reader", "[index][snapshot][fuzz]") {
  const TemporaryFolder folder;
  build(sample_corpus(2, 5), folder.path());
  REQUIRE(can_be_read(folder.path()));
  const fs::path db = folder.path() / "current" / "db";
  const std::string file = GENERATE("postlist.glass", "iamglass", "docdata.glass");
  const auto size = fs::file_size(db / file);
  for (const auto length : {size / 2, std::uintmax_t{0}}) {
    INFO(file << " cut to " << length);
    fs::resize_file(db / file, length);
    CHECK_FALSE(can_be_read(folder.path()));
  }
  fs::remove(db / file);
  CHECK_FALSE(can_be_read(folder.path()));
}
