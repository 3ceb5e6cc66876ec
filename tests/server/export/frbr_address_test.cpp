// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/export/frbr_address.hpp"

#include "tests/catch.hpp"

namespace panoh::exporting {

TEST_CASE("The parts of a full address are told apart", "[export][frbr]") {
  const auto address = parse_frbr_address("tj/act/1998/574/tgk@2024-06-20/~art_130-1.xml");
  CHECK(address.work == "/akn/tj/act/1998/574");
  CHECK(address.language == Language::Tg);
  CHECK(address.date == "2024-06-20");
  CHECK(address.portion == "art_130-1");
  CHECK(address.suffix == "xml");
}

TEST_CASE("Forms of an address", "[export][frbr]") {
  struct Row {
    const char *path, *work, *language, *date, *portion, *suffix;
  };
  const Row rows[]{
      {"tj/act/1998/574", "/akn/tj/act/1998/574", "", "", "", ""},
      {"tj/act/1998/574/", "/akn/tj/act/1998/574", "", "", "", ""},
      {"tj/act/1998/574/rus", "/akn/tj/act/1998/574", "ru", "", "", ""},
      {"tj/act/1998/574/rus@", "/akn/tj/act/1998/574", "ru", "", "", ""},
      {"tj/act/1998/574/rus@1998", "/akn/tj/act/1998/574", "ru", "1998", "", ""},
      {"tj/act/1998/574/rus.txt", "/akn/tj/act/1998/574", "ru", "", "", "txt"},
      {"tj/act/1998/574.json", "/akn/tj/act/1998/574", "", "", "", "json"},
      {"tj/act/1998/574/~art_5", "/akn/tj/act/1998/574", "", "", "art_5", ""},
      {"tj/act/1998/574/eng@/!main~art_5", "/akn/tj/act/1998/574", "en", "", "art_5", ""},
      {"tj/act/1998/574/eng@/!main", "/akn/tj/act/1998/574", "en", "", "", ""},
      {"tj/act/1998/574/eng/~art_130.1", "/akn/tj/act/1998/574", "en", "", "art_130.1", ""},
      // Togo is a country, not Tajik; "tg" is no code of FRBR addresses.
      {"tg/act/2005", "/akn/tg/act/2005", "", "", "", ""},
      {"tj/act/1998/tg", "/akn/tj/act/1998/tg", "", "", "", ""},
      {"un/act/rus", "/akn/un/act/rus", "", "", "", ""},
      {"", "/akn", "", "", "", ""},
  };
  for (const Row& row : rows) {
    INFO(row.path);
    const auto address = parse_frbr_address(row.path);
    CHECK(address.work == row.work);
    CHECK((address.language ? two_letter(*address.language) : "") == row.language);
    CHECK(address.date == row.date);
    CHECK(address.portion == row.portion);
    CHECK(address.suffix == row.suffix);
  }
}

TEST_CASE("An address goes back into a location that a header can hold", "[export][frbr]") {
  const auto location =
      to_location(parse_frbr_address("tj/act/1998/№ 5\r\nX: y/tgk@2024/~art_1.xml"));
  CHECK(location == "/akn/tj/act/1998/%E2%84%96%205%0D%0AX:%20y/tgk@2024/~art_1.xml");
}

}  // namespace panoh::exporting
