// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/model/language.hpp"

#include "tests/catch.hpp"

using namespace panoh;

TEST_CASE("Every language has two codes that lead back to it", "[model]") {
  for (const Language language : kLanguages) {
    CHECK(two_letter(language).size() == 2);
    CHECK(three_letter(language).size() == 3);
    CHECK(parse_language(two_letter(language)) == language);
    CHECK(parse_language(three_letter(language)) == language);
  }
  CHECK(two_letter(Language::Tg) == "tg");
  CHECK(three_letter(Language::Tg) == "tgk");
}

TEST_CASE("Other codes are no language", "[model]") {
  for (const auto code : {"", "t", "TG", "tajik", "fa", "tgk@2004"}) {
    CHECK_FALSE(parse_language(code).has_value());
  }
}
