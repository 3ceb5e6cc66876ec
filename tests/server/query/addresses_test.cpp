// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/addresses.hpp"

#include "tests/catch.hpp"

namespace panoh::query {

TEST_CASE("A provision's page stands under its work", "[query][addresses]") {
  CHECK(provision_address(Language::Tg, "tj-cc-1998", "130-1") == "/tg/works/tj-cc-1998/130-1");
  CHECK(work_address(Language::En, "a b") == "/en/works/a%20b");
}

TEST_CASE("Figures have pages of their own, wherever a link comes from", "[query][addresses]") {
  CHECK(provision_address(Language::Ru, "statistics", "stat-a") == "/ru/statistics/stat-a");
  CHECK(series_address(Language::Ru, "stat-a") == "/ru/statistics/stat-a");
  CHECK(work_address(Language::Ru, "statistics") == "/ru/statistics");
}

}  // namespace panoh::query
