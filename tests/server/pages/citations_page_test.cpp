// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/citations_fields.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"

using namespace panoh;
namespace sample = pages::sample;

TEST_CASE("A pasted text comes back escaped, with its citations linked in place",
          "[pages][citations]") {
  const auto base = sample::catalogue();
  const auto fields =
      pages::citations_fields(base, Language::En, sample::kCiting, sample::citing());
  const auto& linked = fields.list_of("linked").front().list_of("pieces");
  REQUIRE(linked.size() == 3);
  CHECK(linked[0].text_of("words") == "<Under ");
  CHECK(linked[1].text_of("words") == "art. 1");
  CHECK(linked[1].text_of("href") == "/en/works/tj-law-1096-2014/1");
  CHECK(linked[2].text_of("words") == " & others>");
  const auto html = pages::citations_html(sample::site(), Language::En, fields, true);
  CHECK(html.find("&lt;Under <a href=\"/en/works/tj-law-1096-2014/1\">art. 1</a> &amp; others") !=
        std::string::npos);
  CHECK(html.find("<Under") == std::string::npos);
}

TEST_CASE("A text without citations says so and offers an example", "[pages][citations]") {
  const auto base = sample::catalogue();
  CHECK(pages::citations_fields(base, Language::Tg, "матн", {}).flag_of("none"));
  CHECK_FALSE(pages::citations_fields(base, Language::Tg, "", {}).flag_of("none"));
}
