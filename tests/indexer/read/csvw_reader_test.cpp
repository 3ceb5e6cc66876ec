// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/csvw_reader.hpp"

#include <nlohmann/json.hpp>

#include "tests/indexer/read/small_series.hpp"

namespace panoh::read {
namespace {

bool says(const Error& error, std::string_view text) {
  INFO(error.message);
  return error.message.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("A table and its metadata become a series", "[read][csvw]") {
  const auto series = small_series();
  CHECK(series.id == "stat-people");
  CHECK(series.country == "TJ");
  CHECK(series.titles.at(Language::Tg) == "Шумораи одамон");
  CHECK(series.captions.at(Language::Ru) == "По данным 1 000 дел.");
  CHECK(series.units.at(Language::En) == "people");
  CHECK(series.geographies.size() == 3);
  CHECK(series.concepts == std::vector<std::string>{"topic/debt-bondage", "form/labour"});
  CHECK(series.source.title == "A report");
  CHECK(series.source.publisher == "An office");
  CHECK(series.source.url == "https://example.org/report");
  CHECK(series.source.year == 2024);
  CHECK(series.verified_at == std::vector<std::string>{"https://example.org/seen"});
  CHECK(series.review == model::Review::Checked);
  CHECK(series.keywords.at(Language::En) == std::vector<std::string>{"headcount"});
  REQUIRE(series.not_comparable.size() == 1);
  CHECK(series.not_comparable[0].with == std::vector<std::string>{"stat-other"});
  CHECK(series.not_comparable[0].why.at(Language::En) == "Counts something else.");
}

TEST_CASE("A row has a period, a number or none, and a note in each language", "[read][csvw]") {
  const auto points = small_series().points;
  REQUIRE(points.size() == 4);
  CHECK(points[0].period == "2021");
  CHECK(points[0].value == 40);
  CHECK(points[0].notes.empty());
  CHECK(points[1].value == 15.5);
  CHECK(points[1].sex == "female");
  CHECK(points[1].age == "adult");
  CHECK(points[1].form == "labour");
  CHECK(points[1].notes.at(Language::Ru) == "около");
  CHECK(points[2].value == -7);
  CHECK(points[2].notes.at(Language::En) == "\"so said\", twice");
  CHECK(points[3].period == "2019-2020");
  CHECK_FALSE(points[3].value);
}

TEST_CASE("A cell that is not what its column says is refused by file and line", "[read][csvw]") {
  for (const char* wrong : {"2022,many", "2022,1e3", "2022,inf", "2022,15.5 ", "2022,\"1,5\""}) {
    CHECK(says(refused_series("2022,15.5", wrong), "stat-people.csv:3: "));
  }
  for (const char* wrong : {"22,15.5", "2022 H3,15.5", "2022-23,15.5", "about 2022,15.5"}) {
    CHECK(says(refused_series("2022,15.5", wrong), "stat-people.csv:3: "));
  }
  CHECK(says(refused_series("year,value", "value,year"), "stat-people.csv:1: the columns are not"));
}

TEST_CASE("Metadata that is not of this table is refused by file and member", "[read][csvw]") {
  CHECK(says(refused_series("\"stat-people\"", "\"stat-men\""), "dc:identifier"));
  CHECK(says(refused_series("stat-people.csv\"", "stat-men.csv\""), "\"url\""));
  CHECK(says(refused_series("http://www.w3.org/ns/csvw", "http://www.w3.org/"), "@context"));
  CHECK(says(refused_series("series.schema.json", "other.json"), "tableSchema"));
  CHECK(says(refused_series("\"dc:title\":", "\"dc:title\""), "metadata.json:6:"));
  CHECK(says(refused_series("\"panoh:notComparable\"", "\"panoh:notComparible\""),
             "no such key: \"panoh:notComparible\""));
}

TEST_CASE("A table without its metadata's file is an error", "[read][csvw]") {
  const TemporaryFolder folder;
  folder.write("stat-people.csv-metadata.json", *read_file(kSmallSeries));
  const auto series = read_series(folder.path() / "stat-people.csv-metadata.json");
  REQUIRE_FALSE(series);
  CHECK(series.error().code == ErrorCode::FileUnreadable);
}

TEST_CASE("The shipped schema describes the columns that are read", "[read][csvw]") {
  const auto file =
      std::filesystem::path(PANOH_SOURCE_DIR) / "corpus/statistics/series.schema.json";
  const auto schema = nlohmann::json::parse(*read_file(file));
  std::vector<std::string> names;
  for (const auto& column : schema.at("columns")) names.push_back(column.at("name"));
  CHECK(names == std::vector<std::string>(kSeriesColumns.begin(), kSeriesColumns.end()));
}

}  // namespace panoh::read
