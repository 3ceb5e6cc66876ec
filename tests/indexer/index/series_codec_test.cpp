// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/series_codec.hpp"

#include "indexer/index/metadata.hpp"
#include "tests/indexer/index/sample_corpus.hpp"

using namespace panoh;
using namespace panoh::index;

namespace {

model::Series sample_series(const std::string& id) {
  model::Series series;
  series.id = id;
  series.country = "KG";
  series.titles = {{Language::Tg, "ном"}, {Language::En, "title"}};
  series.captions = {{Language::Ru, "подпись"}};
  series.units = {{Language::En, "persons"}};
  series.geographies = {{Language::En, "Kyrgyzstan"}};
  series.concepts = {"topic/debt-bondage", "form/labour"};
  series.source = {"Report", "Office", "https://example.org/report", 2024};
  series.verified_at = {"https://example.org/seen"};
  series.review = model::Review::Checked;
  series.not_comparable = {{{"stat-other"}, {{Language::En, "counts cases"}}}};
  series.keywords = {{Language::En, {"headcount"}}};
  series.points = {{"2022 H1", -49.6, "female", "child", "labour", {{Language::En, "about"}}},
                   {"2023", std::nullopt, "", "", "", {{Language::En, "none reported"}}}};
  series.file = "here.json";
  return series;
}

}  // namespace

TEST_CASE("A series comes back from the index with everything but its file", "[index][series]") {
  const auto read = decode_series(encode(sample_series("stat-a")));
  REQUIRE(read);
  CHECK(read->id == "stat-a");
  CHECK(read->country == "KG");
  CHECK(read->titles == sample_series("").titles);
  CHECK(read->captions.at(Language::Ru) == "подпись");
  CHECK(read->units.at(Language::En) == "persons");
  CHECK(read->geographies.at(Language::En) == "Kyrgyzstan");
  CHECK(read->concepts.size() == 2);
  CHECK(read->source.title == "Report");
  CHECK(read->source.publisher == "Office");
  CHECK(read->source.url == "https://example.org/report");
  CHECK(read->source.year == 2024);
  CHECK(read->verified_at == sample_series("").verified_at);
  CHECK(read->review == model::Review::Checked);
  REQUIRE(read->not_comparable.size() == 1);
  CHECK(read->not_comparable[0].with == std::vector<std::string>{"stat-other"});
  CHECK(read->not_comparable[0].why.at(Language::En) == "counts cases");
  CHECK(read->keywords.at(Language::En) == std::vector<std::string>{"headcount"});
  REQUIRE(read->points.size() == 2);
  CHECK(read->points[0].period == "2022 H1");
  CHECK(read->points[0].value == -49.6);
  CHECK(read->points[0].sex == "female");
  CHECK(read->points[0].age == "child");
  CHECK(read->points[0].form == "labour");
  CHECK(read->points[0].notes.at(Language::En) == "about");
  CHECK_FALSE(read->points[1].value);
  CHECK(read->file.empty());
}

TEST_CASE("A series that is cut off is damage", "[index][series]") {
  const std::string bytes = encode(sample_series("stat-a"));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto read = decode_series(std::string_view(bytes).substr(0, size));
    REQUIRE_FALSE(read);
    REQUIRE(read.error().code == ErrorCode::IndexCorrupt);
  }
}

TEST_CASE("Series are read from the index by id, or all of them", "[index][series]") {
  const TemporaryFolder folder;
  read::Corpus corpus = sample_corpus(1, 1);
  corpus.series = {sample_series("stat-a"), sample_series("stat-b")};
  CHECK(build(corpus, folder.path()).series == 2);
  const auto database = index::open(folder.path())->database();
  REQUIRE(database);
  CHECK(read_series(*database, "stat-b")->id == "stat-b");
  CHECK(read_series(*database, "stat-").error().code == ErrorCode::NotFound);
  const auto all = read_all_series(*database);
  REQUIRE(all);
  REQUIRE(all->size() == 2);
  CHECK(all->front().id == "stat-a");
}

TEST_CASE("A figure that changes is a change of the index", "[index][series]") {
  const TemporaryFolder folder;
  read::Corpus corpus = sample_corpus(1, 1);
  corpus.series = {sample_series("stat-a")};
  build(corpus, folder.path());
  CHECK_FALSE(build(corpus, folder.path()).changed);
  corpus.series[0].points[0].value = 50;
  CHECK(build(corpus, folder.path()).changed);
}

TEST_CASE("A provision's own country counts before its work's", "[index][series]") {
  const TemporaryFolder folder;
  read::Corpus corpus = sample_corpus(1, 2);
  for (auto& expression : corpus.expressions) expression.provisions[1].country = "UZ";
  build(corpus, folder.path());
  const auto snapshot = index::open(folder.path());
  CHECK(snapshot->dictionary.countries == std::vector<std::string>{"TJ", "UZ"});
  CHECK(snapshot->dictionary.countries[snapshot->facets.row(1).country] == "TJ");
  CHECK(snapshot->dictionary.countries[snapshot->facets.row(3).country] == "UZ");
  const auto database = snapshot->database();
  CHECK(database->get_termfreq("Ntj") == 2);
  CHECK(database->get_termfreq("Nuz") == 2);
  const auto stored = read_provision(*database, "work-100#2");
  REQUIRE(stored);
  CHECK(stored->front().provision.country == "UZ");
}
