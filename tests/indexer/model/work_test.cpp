// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/model/work.hpp"

#include "tests/catch.hpp"

using namespace panoh;
using model::StateAt;
using model::Work;

namespace {

StateAt at(const Work& work, std::string_view day) { return work.state_at(*parse_date(day)); }

Work dated(std::string_view adopted, std::string_view in_force = "",
           std::string_view repealed = "") {
  Work work;
  work.adopted = parse_date(adopted).value_or(Date{});
  work.in_force = parse_date(in_force).value_or(Date{});
  work.repealed = parse_date(repealed).value_or(Date{});
  return work;
}

}  // namespace

TEST_CASE("A work's dates say what held on a day, to the day", "[model]") {
  const Work work = dated("2007-06-08", "2007-07-01", "2024-06-20");
  CHECK(at(work, "2007-06-07") == StateAt::NotAdopted);
  CHECK(at(work, "2007-06-08") == StateAt::NotInForce);
  CHECK(at(work, "2007-06-30") == StateAt::NotInForce);
  CHECK(at(work, "2007-07-01") == StateAt::InForce);
  CHECK(at(work, "2024-06-19") == StateAt::InForce);
  CHECK(at(work, "2024-06-20") == StateAt::Repealed);
  CHECK(at(work, "2007") == StateAt::InForce);  // as its last day was
}

TEST_CASE("Where entry into force is not recorded, adoption is all that is said", "[model]") {
  CHECK(at(dated("2014-07-26"), "2018-06-01") == StateAt::Adopted);
  CHECK(at(dated("2014-07-26", "", "2020-01-01"), "2018-06-01") == StateAt::Adopted);
  CHECK(at(dated("", "2014-07-26"), "2018-06-01") == StateAt::InForce);
  CHECK(at(dated("", "2014-07-26"), "2014-06-01") == StateAt::NotInForce);
  CHECK(at(dated(""), "2018-06-01") == StateAt::Unknown);
}

TEST_CASE("A date of which only the year is known decides nothing within that year", "[model]") {
  CHECK(at(dated("2016"), "2015-12-31") == StateAt::NotAdopted);
  CHECK(at(dated("2016"), "2016-05-01") == StateAt::Unknown);
  CHECK(at(dated("2016"), "2017-01-01") == StateAt::Adopted);
  CHECK(at(dated("2010-01-01", "2016-03"), "2016-03-15") == StateAt::Unknown);
  CHECK(at(dated("2010-01-01", "2011-01-01", "2016"), "2016-05-01") == StateAt::Unknown);
  CHECK(at(dated("2010-01-01", "2011-01-01", "2016"), "2015-05-01") == StateAt::InForce);
}

TEST_CASE("A repeal without a day is told, and no day made up for it", "[model]") {
  Work work = dated("2004-07-15");
  work.status = model::Standing::Repealed;
  CHECK(at(work, "2004-01-01") == StateAt::NotAdopted);
  CHECK(at(work, "2010-01-01") == StateAt::RepealedOnce);
  work.adopted = {};
  CHECK(at(work, "2010-01-01") == StateAt::Unknown);
}
