// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/frbr_uri.hpp"

#include "tests/catch.hpp"

namespace panoh::read {

TEST_CASE("An address is taken apart into work, language, date and portion", "[read][frbr]") {
  const auto uri = parse_frbr_uri("/akn/tj/act/1998/574/tgk@2024-06-20/~art_130-1");
  REQUIRE(uri);
  CHECK(*uri == FrbrUri{"/akn/tj/act/1998/574", Language::Tg, "2024-06-20", "art_130-1"});
  CHECK(uri->country() == "tj");
  CHECK(to_string(*uri) == "/akn/tj/act/1998/574/tgk@2024-06-20/~art_130-1");
}

TEST_CASE("Language, date and component may be missing", "[read][frbr]") {
  CHECK(parse_frbr_uri("/akn/un/act/treaty/1989-11-20/crc/~art_35")->portion == "art_35");
  CHECK(parse_frbr_uri("/akn/un/act/treaty/1989-11-20/crc/~art_35")->work ==
        "/akn/un/act/treaty/1989-11-20/crc");
  CHECK(parse_frbr_uri("/akn/tj/act/2016/1329/tgk/~art_8")->language == Language::Tg);
  CHECK(parse_frbr_uri("/akn/tj/act/2016/1329/rus@/!main")->date.empty());
}

TEST_CASE("What is no address gives nothing", "[read][frbr]") {
  for (const auto* text :
       {"", "/", "/akn/", "/akn/tj", "/akn/tj/act", "/works/tj-cc-1998",
        "https://example.org/akn/tj/act/1998/574", "/akn/tj/act/1998/574/tgk@2024/more"}) {
    INFO(text);
    CHECK_FALSE(parse_frbr_uri(text));
  }
}

TEST_CASE("A work without an id is called after its address", "[read][frbr]") {
  CHECK(work_id_of(*parse_frbr_uri("/akn/tj/act/1998/574/tgk@")) == "tj-act-1998-574");
}

}  // namespace panoh::read
