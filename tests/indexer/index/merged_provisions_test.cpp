// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/merged_provisions.hpp"

#include <string>

#include "tests/catch.hpp"

using namespace panoh;
using namespace panoh::index;

namespace {

model::Expression with(const std::string& ids) {
  model::Expression expression;
  for (const char id : ids) expression.provisions.emplace_back().id = std::string(1, id);
  return expression;
}

/// Ids in merged order.
std::string merged(const std::string& tajik, const std::string& russian,
                   const std::string& english) {
  const auto tg = with(tajik), ru = with(russian), en = with(english);
  std::string order;
  for (const auto& versions :
       merge_provisions({{Language::Tg, &tg}, {Language::Ru, &ru}, {Language::En, &en}})) {
    order += versions.begin()->second->id;
  }
  return order;
}

}  // namespace

TEST_CASE("The fullest language gives the order of a work's provisions", "[index][plan]") {
  CHECK(merged("abc", "abc", "abc") == "abc");
  CHECK(merged("b", "abc", "cab") == "abc");
  CHECK(merged("", "", "xy") == "xy");
  CHECK(merged("", "", "").empty());
}

TEST_CASE("A provision of one language stands behind the one it follows there", "[index][plan]") {
  CHECK(merged("abcd", "axc", "d") == "axbcd");
  CHECK(merged("abcd", "xa", "dy") == "xabcdy");
  CHECK(merged("abcd", "bxyz", "") == "abxyzcd");
}

TEST_CASE("Versions of one provision come together by language", "[index][plan]") {
  const auto tg = with("ab"), en = with("b");
  const auto provisions = merge_provisions({{Language::Tg, &tg}, {Language::En, &en}});
  REQUIRE(provisions.size() == 2);
  CHECK(provisions[0].size() == 1);
  CHECK(provisions[1].at(Language::Tg) == &tg.provisions[1]);
  CHECK(provisions[1].at(Language::En) == &en.provisions[0]);
}

TEST_CASE("Of two provisions with one id the first is kept", "[index][plan]") {
  const auto en = with("aba");
  const auto provisions = merge_provisions({{Language::En, &en}});
  REQUIRE(provisions.size() == 2);
  CHECK(provisions[0].at(Language::En) == &en.provisions[0]);
}
