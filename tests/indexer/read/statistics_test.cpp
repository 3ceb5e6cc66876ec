// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/statistics.hpp"

#include "indexer/read/corpus_reader.hpp"
#include "tests/indexer/read/small_series.hpp"

namespace panoh::read {

TEST_CASE("A series becomes a provision in each language", "[read][statistics]") {
  const std::vector<model::Concept> concepts{
      {"kind/statistic", "kind", {{Language::En, "Statistics"}}, {}},
      {"persons/female-adult", "persons", {{Language::En, "women"}}, {}},
      {"persons/child", "persons", {{Language::En, "children"}}, {}},
      {"form/labour", "form", {{Language::En, "forced labour"}}, {}}};
  const auto made = statistics_expressions({small_series()}, concepts);
  REQUIRE(made.size() == kLanguages.size());
  const auto& english = made[2];
  CHECK(english.work.id == "statistics");
  CHECK(english.title == "Statistics");
  REQUIRE(english.provisions.size() == 1);
  const auto& provision = english.provisions[0];
  CHECK(provision.id == "stat-people");
  CHECK(provision.kind == "statistic");
  CHECK(provision.country == "TJ");
  CHECK(provision.heading == "Number of people");
  CHECK(provision.path == std::vector<std::string>{"Tajikistan"});
  CHECK(provision.keywords == std::vector<std::string>{"headcount"});
  std::vector<std::string> rows;
  for (const auto& row : provision.paragraphs) rows.push_back(row.text);
  CHECK(rows == std::vector<std::string>{"From 1,000 cases.", "2021: 40 people",
                                         "2022: 15.5 people (women; forced labour; about)",
                                         "2023 H1: -7 people (children; \"so said\", twice)",
                                         "2019-2020: none reported", "An office, A report, 2024"});
  CHECK(made[1].provisions[0].paragraphs[2].text == "2022: 15,5 человек (около)");
}

TEST_CASE("A corpus folder gives its series, and refuses bad ones by name",
          "[read][corpus][statistics]") {
  const TemporaryFolder folder;
  for (const char* name : {"stat-people.csv", "stat-people.csv-metadata.json"}) {
    folder.write(std::filesystem::path("statistics") / name,
                 *read_file(kFixtures / "statistics" / name));
  }
  folder.write("statistics/stat-bad.csv-metadata.json", "{}");
  folder.write("statistics/series.schema.json", "{}");
  const auto corpus = read_corpus({folder.path()});
  REQUIRE(corpus);
  REQUIRE(corpus->series.size() == 1);
  CHECK(corpus->series[0].id == "stat-people");
  CHECK(corpus->expressions.size() == kLanguages.size());
  REQUIRE(corpus->refused.size() == 1);
  CHECK(corpus->refused[0].message.find("stat-bad.csv-metadata.json") != std::string::npos);
}

}  // namespace panoh::read
