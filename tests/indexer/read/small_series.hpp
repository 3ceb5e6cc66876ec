// SPDX-License-Identifier: GPL-2.0-or-later
// The series of tests/fixtures/statistics, and copies of it that are spoilt in one place.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/file.hpp"
#include "indexer/read/csvw_reader.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/read/small_documents.hpp"

namespace panoh::read {

inline const std::filesystem::path kSmallSeries =
    kFixtures / "statistics/stat-people.csv-metadata.json";

inline model::Series small_series() {
  auto series = read_series(kSmallSeries);
  REQUIRE(series);
  return std::move(*series);
}

/// What the reader says of the fixture with one text replaced, in table and metadata.
inline Error refused_series(std::string_view from, std::string_view to) {
  const TemporaryFolder folder;
  for (const char* name : {"stat-people.csv", "stat-people.csv-metadata.json"}) {
    auto content = *read_file(kFixtures / "statistics" / name);
    if (const auto at = content.find(from); at != std::string::npos) {
      content.replace(at, from.size(), to);
    }
    folder.write(name, content);
  }
  const auto series = read_series(folder.path() / "stat-people.csv-metadata.json");
  REQUIRE_FALSE(series);
  return series.error();
}

}  // namespace panoh::read
