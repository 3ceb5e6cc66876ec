// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/base/date.hpp"

#include "tests/catch.hpp"

using namespace panoh;

TEST_CASE("A date may be a year, a month or a day", "[base]") {
  for (const auto text : {"1998", "1998-05", "1998-05-21", "2024-02-29"}) {
    const auto date = parse_date(text);
    REQUIRE(date.has_value());
    CHECK(date->iso() == text);
  }
  CHECK(parse_date("1998-05")->number() == 19980500);
  CHECK(Date{}.iso().empty());
}

TEST_CASE("What is no date of the calendar is refused", "[base]") {
  for (const auto text : {"", "98", "1998-13", "1998-00", "2023-02-29", "1998-05-32", "1998/05/21",
                          "1998-05-2", "+998-05-21", "1998-5-021", "0000"}) {
    INFO(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("A year or month ends with its last day", "[base]") {
  CHECK(parse_date("2014")->last_day().iso() == "2014-12-31");
  CHECK(parse_date("2024-02")->last_day().iso() == "2024-02-29");
  CHECK(parse_date("2023-02-03")->last_day().iso() == "2023-02-03");
  CHECK_FALSE(Date{}.last_day().known());
}

TEST_CASE("Dates compare as numbers, unknown parts first", "[base]") {
  CHECK(parse_date("1998")->number() < parse_date("1998-01")->number());
  CHECK(parse_date("1998-12-31")->number() < parse_date("1999")->number());
}
