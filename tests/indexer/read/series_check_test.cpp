// SPDX-License-Identifier: GPL-2.0-or-later
// Each rule is shown failing on two series that are spoilt in one place.
#include "indexer/read/series_check.hpp"

#include "indexer/read/text_numbers.hpp"
#include "tests/indexer/read/small_series.hpp"

namespace panoh::read {
namespace {

/// Two series that must not be compared with each other.
Corpus good() {
  Corpus corpus;
  for (const char* id :
       {"topic/debt-bondage", "form/labour", "persons/female", "persons/adult", "persons/child"}) {
    corpus.concepts.push_back({id, "", {{Language::En, "label"}}, {}});
  }
  corpus.series = {small_series(), small_series()};
  corpus.series[1].id = "stat-other";
  corpus.series[1].not_comparable[0].with = {"stat-people"};
  return corpus;
}

bool names(const std::vector<Error>& findings, std::string_view text) {
  if (findings.size() != 1) return false;
  INFO(findings[0].message);
  return findings[0].message.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("Good series have no findings", "[read][check][series]") {
  CHECK(check_series(good()).empty());
}

TEST_CASE("A text that a series lacks in a language is a finding", "[read][check][series]") {
  for (auto texts : {&model::Series::titles, &model::Series::captions, &model::Series::units,
                     &model::Series::geographies}) {
    auto corpus = good();
    (corpus.series[0].*texts).erase(Language::Tg);
    CHECK(names(check_series_languages(corpus), "is missing in tg"));
  }
  auto corpus = good();
  corpus.series[0].points[1].notes.erase(Language::Ru);
  CHECK(names(check_series_languages(corpus), "the note of row 2 is missing in ru"));
  corpus = good();
  corpus.series[0].not_comparable[0].why.erase(Language::En);
  CHECK(names(check_series_languages(corpus), "panoh:why is missing in en"));
}

TEST_CASE("A series without a source, or without where it was seen, is a finding",
          "[read][check][series]") {
  auto corpus = good();
  corpus.series[0].source.publisher.clear();
  CHECK(names(check_series_sources(corpus), "dc:source lacks"));
  corpus = good();
  corpus.series[0].source.url = "report.pdf";
  CHECK(names(check_series_sources(corpus), "no web address"));
  corpus = good();
  corpus.series[1].verified_at.clear();
  CHECK(names(check_series_sources(corpus), "panoh:verifiedAt"));
  corpus.series[1].points.clear();  // a source that could not be read has nothing to verify
  CHECK(check_series_sources(corpus).empty());
}

TEST_CASE("A row without number and words, or with unknown words, is a finding",
          "[read][check][series]") {
  auto corpus = good();
  corpus.series[0].points[3].notes.clear();
  CHECK(names(check_series_points(corpus), "row 4 has neither value nor note"));
  corpus = good();
  corpus.series[0].points[1].form = "slavery";
  CHECK(names(check_series_points(corpus), "\"slavery\" is not in topics.xml"));
}

TEST_CASE("What must not be compared has to be there and to agree", "[read][check][series]") {
  auto corpus = good();
  corpus.series[0].not_comparable[0].with = {"stat-other", "stat-lost"};
  CHECK(names(check_comparisons(corpus), "no such series: stat-lost"));
  corpus = good();
  corpus.series[1].not_comparable.clear();
  CHECK(names(check_comparisons(corpus), "does not name stat-people"));
}

TEST_CASE("A number that the English text lacks is a finding", "[read][check][series]") {
  auto corpus = good();
  corpus.series[0].captions[Language::Tg] = "Аз рӯи 1100 парванда.";
  CHECK(names(check_series_numbers(corpus), "dc:description: 1100 stands in tg, but not in en"));
  corpus = good();
  corpus.series[0].points[1].notes[Language::Ru] = "около 15";
  CHECK(names(check_series_numbers(corpus), "row 2: 15 stands in ru"));
}

TEST_CASE("Numbers are the same however a language writes them", "[read][numbers]") {
  using Numbers = std::set<std::string>;
  CHECK(numbers_in("1,000 in 2019") == Numbers{"1000", "2019"});
  CHECK(numbers_in("1 000, 2019") == Numbers{"1000", "2019"});
  CHECK(numbers_in("1\u00A0000\u00A0000") == Numbers{"1000000"});
  CHECK(numbers_in("49,6 и 49.6%") == Numbers{"49.6"});
  CHECK(numbers_in("в 2019 100 дел") == Numbers{"2019", "100"});
  CHECK(numbers_in("2013-2017, 38 %.") == Numbers{"2013", "2017", "38"});
  CHECK(numbers_in("none").empty());
}

}  // namespace panoh::read
