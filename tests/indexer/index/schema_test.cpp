// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/schema.hpp"

#include "indexer/base/utf8.hpp"
#include "tests/catch.hpp"

using namespace panoh;
using namespace panoh::index;

TEST_CASE("A long word is cut at a letter so that Xapian takes it", "[index][schema]") {
  std::string word;
  for (int i = 0; i < 200; ++i) word += "ғ";
  const std::string cut = term("XACT", word);
  CHECK(cut.size() <= kMaxTermBytes);
  CHECK(cut.size() >= kMaxTermBytes - 1);
  CHECK(utf8::is_valid(cut));
}

TEST_CASE("Spellings of one provision number are one term", "[index][schema]") {
  for (const char* spelling : {"130-1", "130¹", "130–1", "130 ¹", "130-1.", " 130‑1 "}) {
    INFO(spelling);
    CHECK(number_term(spelling) == "XA130-1");
  }
  CHECK(number_term("130¹²") == "XA130-12");
  CHECK(number_term("IND-ILO11-01") == "XAind-ilo11-01");
  CHECK(number_term("130(1)") == "XA130(1)");
  CHECK(number_term("1301") != number_term("130-1"));
}
