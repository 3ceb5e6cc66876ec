// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/writer.hpp"

#include <algorithm>
#include <mutex>

#include "indexer/index/metadata.hpp"
#include "indexer/index/schema.hpp"
#include "tests/indexer/index/sample_corpus.hpp"

using namespace panoh;
using namespace panoh::index;
namespace fs = std::filesystem;

TEST_CASE("A build reports what it wrote", "[index][writer]") {
  const TemporaryFolder folder;
  const BuildReport report = build(sample_corpus(3, 5), folder.path());
  CHECK(report.changed);
  CHECK(report.generation == 1);
  CHECK(report.works == 3);
  CHECK(report.provisions == 15);
  CHECK(report.versions.at(Language::Ru) == 15);
  CHECK(report.kinds.at("code") == 15);
  CHECK(report.analyzed == 30);
  CHECK(report.reused == 0);
}

TEST_CASE("The same corpus gives the same documents, whatever the number of jobs",
          "[index][writer]") {
  const TemporaryFolder one, three;
  const read::Corpus corpus = sample_corpus(5, 7);
  build(corpus, one.path(), 1);
  build(corpus, three.path(), 3);
  const auto first = index::open(one.path()), second = index::open(three.path());
  CHECK(first->content_hash == second->content_hash);
  const auto a = first->database(), b = second->database();
  REQUIRE(a->get_doccount() == 70);
  REQUIRE(b->get_doccount() == 70);
  for (Xapian::docid docid = 1; docid <= 70; ++docid) {
    REQUIRE(whole_document(*a, docid) == whole_document(*b, docid));
  }
}

TEST_CASE("The order of the expressions in the corpus does not matter", "[index][writer]") {
  const TemporaryFolder folder;
  read::Corpus corpus = sample_corpus(3, 3);
  build(corpus, folder.path());
  std::reverse(corpus.expressions.begin(), corpus.expressions.end());
  CHECK_FALSE(build(corpus, folder.path()).changed);
}

TEST_CASE("An unchanged corpus is not written again", "[index][writer]") {
  const TemporaryFolder folder;
  build(sample_corpus(2, 3), folder.path());
  const BuildReport again = build(sample_corpus(2, 3), folder.path());
  CHECK_FALSE(again.changed);
  CHECK(again.generation == 1);
  CHECK(again.provisions == 6);
  CHECK(again.analyzed == 0);
}

TEST_CASE("After a change in one provision only its version is analysed again", "[index][writer]") {
  const TemporaryFolder folder, fresh;
  read::Corpus corpus = sample_corpus(3, 5);
  build(corpus, folder.path());
  corpus.expressions[0].provisions[2].paragraphs[0].text += " изменение";
  const BuildReport report = build(corpus, folder.path());
  CHECK(report.changed);
  CHECK(report.generation == 2);
  CHECK(report.analyzed == 1);
  CHECK(report.reused == 29);

  build(corpus, fresh.path());
  const auto copied = index::open(folder.path())->database();
  const auto analysed = index::open(fresh.path())->database();
  for (Xapian::docid docid = 1; docid <= 30; ++docid) {
    REQUIRE(whole_document(*copied, docid) == whole_document(*analysed, docid));
  }
}

TEST_CASE("A new alias of an act is searched in all its provisions", "[index][writer]") {
  const TemporaryFolder folder;
  read::Corpus corpus = sample_corpus(2, 3);
  build(corpus, folder.path());
  corpus.expressions[1].aliases = {"Palermo"};
  const BuildReport report = build(corpus, folder.path());
  CHECK(report.analyzed == 6);  // both languages of the first work
  CHECK(report.reused == 6);
  CHECK(index::open(folder.path())->database()->get_termfreq("XACTpalermo") == 6);
}

TEST_CASE("A change of a date needs no analysis, but reaches the facets", "[index][writer]") {
  const TemporaryFolder folder;
  read::Corpus corpus = sample_corpus(2, 2);
  build(corpus, folder.path());
  for (auto& expression : corpus.expressions) expression.work.repealed = Date{2020, 1, 1};
  const BuildReport report = build(corpus, folder.path());
  CHECK(report.changed);
  CHECK(report.analyzed == 0);
  CHECK(report.reused == 8);
  const auto snapshot = index::open(folder.path());
  CHECK(snapshot->facets.row(8).status == Status::Repealed);
}

TEST_CASE("A work that left the corpus leaves the index", "[index][writer]") {
  const TemporaryFolder folder;
  read::Corpus corpus = sample_corpus(3, 4);
  build(corpus, folder.path());
  corpus.expressions.erase(corpus.expressions.begin(), corpus.expressions.begin() + 2);
  const BuildReport report = build(corpus, folder.path());
  CHECK(report.works == 2);
  CHECK(report.analyzed == 0);
  const auto snapshot = index::open(folder.path());
  CHECK(snapshot->catalogue.find_work("work-100") == nullptr);
  CHECK(snapshot->facets.size() == 16);
  CHECK(snapshot->facets.row(1).group == 0);
  CHECK_FALSE(read_provision(*snapshot->database(), "work-100#1"));
}

TEST_CASE("Other tables of a language analyse everything again", "[index][writer]") {
  const TemporaryFolder folder;
  const read::Corpus corpus = sample_corpus(1, 3);
  build(corpus, folder.path());
  analysis::LanguageData english;
  english.files["stop_words.txt"] = "the\n";
  const auto analyzers = analysis::AnalyzerRegistry::make({{Language::En, english}});
  REQUIRE(analyzers);
  const auto report = build_index(corpus, *analyzers, folder.path(), {});
  REQUIRE(report);
  CHECK(report->analyzed == 6);
}

TEST_CASE("A provision of one language only is in the index", "[index][writer]") {
  const TemporaryFolder folder;
  read::Corpus corpus = sample_corpus(1, 3);
  corpus.expressions[0].provisions.erase(corpus.expressions[0].provisions.begin() + 1);
  const BuildReport report = build(corpus, folder.path());
  CHECK(report.provisions == 3);
  CHECK(report.versions.at(Language::Ru) == 2);
  const auto snapshot = index::open(folder.path());
  const auto contents = read_contents(*snapshot->database(), snapshot->catalogue.works[0]);
  REQUIRE(contents);
  CHECK(contents->at(1).headings.count(Language::Ru) == 0);
  CHECK(read_provision(*snapshot->database(), "work-100#2")->size() == 1);
}

TEST_CASE("An empty corpus gives an empty index that opens", "[index][writer]") {
  const TemporaryFolder folder;
  CHECK(build({}, folder.path()).provisions == 0);
  CHECK(index::open(folder.path())->facets.size() == 0);
}

TEST_CASE("A provision of five megabytes is stored and found", "[index][writer]") {
  const TemporaryFolder folder;
  std::string text;
  for (int i = 0; text.size() < (5U << 20U); ++i) text += "слово" + std::to_string(i % 5000) + " ";
  text += "последнее";
  read::Corpus corpus;
  corpus.expressions = {
      sample_expression("w", Language::Ru, {sample_provision("w", "1", "h", text)})};
  build(corpus, folder.path());
  const auto database = index::open(folder.path())->database();
  CHECK(database->get_termfreq("последнее") == 1);
  CHECK(read_provision(*database, "w#1")->front().provision.paragraphs[0].text == text);
}

TEST_CASE("Words and ids of any length can be indexed", "[index][writer]") {
  const TemporaryFolder folder;
  const std::string longest(400, 'x');
  read::Corpus corpus;
  corpus.expressions = {sample_expression(longest, Language::En,
                                          {sample_provision(longest, longest, longest, longest)})};
  build(corpus, folder.path());
  CHECK(index::open(folder.path())->facets.size() == 1);
}

TEST_CASE("Progress comes in phases and ends with everything done", "[index][writer]") {
  const TemporaryFolder folder;
  std::vector<std::string> phases;
  std::size_t last = 0;
  std::mutex mutex;
  BuildOptions options;
  options.progress = [&](std::string_view phase, std::size_t done, std::size_t total) {
    const std::lock_guard lock(mutex);
    if (phases.empty() || phases.back() != phase) phases.emplace_back(phase);
    CHECK(total == 40);
    last = done;
  };
  REQUIRE(build_index(sample_corpus(2, 10), plain_analyzers(), folder.path(), options));
  CHECK(phases == std::vector<std::string>{"index", "merge", "done"});
  CHECK(last == 40);
}

TEST_CASE("An old generation is removed only when nobody reads it", "[index][writer]") {
  const TemporaryFolder folder;
  build(sample_corpus(1, 2), folder.path());
  auto reader = index::open(folder.path());
  build(sample_corpus(1, 3), folder.path());
  CHECK(fs::exists(folder.path() / "gen-000001"));
  CHECK(read_provision(*reader->database(), "work-100#2"));
  CHECK(current_number(folder.path()) == 2);
  reader.reset();
  build(sample_corpus(1, 4), folder.path());
  CHECK_FALSE(fs::exists(folder.path() / "gen-000001"));
  CHECK_FALSE(fs::exists(folder.path() / "gen-000002"));
}
