// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/compare_fields.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"

using namespace panoh;
namespace sample = pages::sample;

TEST_CASE("Two provisions stand beside each other in the language asked for", "[pages][compare]") {
  const auto base = sample::catalogue();
  const auto fields = pages::compare_fields(sample::site(), Language::En, sample::compared(base));
  const auto& sides = fields.list_of("both").front().list_of("sides");
  REQUIRE(sides.size() == 2);
  for (const auto& side : sides) {
    CHECK(side.text_of("lang") == "ru");
    CHECK(side.text_of("href") == "/en/works/tj-law-1096-2014/1");
    CHECK_FALSE(side.list_of("paragraphs").empty());
  }
  CHECK(fields.list_of("missing").empty());
}

TEST_CASE("What is not found is named, and nothing is compared", "[pages][compare]") {
  const auto base = sample::catalogue();
  auto view = sample::compared(base);
  view.sides[1].versions.clear();
  const auto fields = pages::compare_fields(sample::site(), Language::En, view);
  CHECK(fields.list_of("both").empty());
  REQUIRE(fields.list_of("missing").size() == 1);
  CHECK(fields.list_of("missing").front().text_of("asked") == "art. 1 <b>");
}

TEST_CASE("An address of a comparison carries ids whole", "[pages][compare]") {
  CHECK(pages::compare_address(Language::Tg, "tj-cc-1998#130-1", "a&b", Language::Ru) ==
        "/tg/compare?a=tj-cc-1998%23130-1&b=a%26b&lang=ru");
}
