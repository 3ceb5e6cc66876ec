// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/csv.hpp"
#include "server/export/endpoints.hpp"
#include "tests/catch.hpp"
#include "tests/server/api/served.hpp"

namespace panoh::exporting {

using tests::call;

TEST_CASE("A table carries title, place and source in every row", "[export][csv]") {
  const auto reply = call(series_csv, {"stat-people.csv"});
  REQUIRE(reply);
  CHECK(reply->content_type == "text/csv; charset=utf-8; header=present");
  const std::pair<std::string, std::string> saved_as{"Content-Disposition",
                                                     "attachment; filename=\"stat-people.csv\""};
  CHECK(reply->headers == std::vector{saved_as});
  const auto rows = read::read_csv(reply->body, "stat-people.csv");
  if (!rows) FAIL(to_line(rows.error()));
  REQUIRE(rows->size() == 4);
  using Cells = std::vector<std::string>;
  CHECK((*rows)[1].cells == Cells{"stat-people", "People", "Tajikistan", "2022 H1", "49.6",
                                  "persons", "female", "child", "labour", "about",
                                  "Office, Report, \"first\", 2024", "https://example.org/report"});
  CHECK((*rows)[2].cells[4] == "-12345");
  CHECK((*rows)[3].cells[4].empty());
  CHECK((*rows)[3].cells[9] == "none, so far");
}

TEST_CASE("A table is in the language of its address, with points in its numbers",
          "[export][csv]") {
  const auto reply = call(series_csv, {"stat-people.csv"}, {}, Language::Ru);
  REQUIRE(reply);
  CHECK(reply->body.find("Люди") != std::string::npos);
  CHECK(reply->body.find(",49.6,человек,") != std::string::npos);
}

TEST_CASE("A table that does not exist is not found", "[export][csv]") {
  CHECK(call(series_csv, {"stat-none.csv"}).error().code == ErrorCode::NotFound);
}

}  // namespace panoh::exporting
