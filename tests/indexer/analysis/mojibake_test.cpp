// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/mojibake.hpp"

#include "tests/catch.hpp"

using namespace panoh::analysis;

TEST_CASE("Windows-1251 shown as Latin-1 is read", "[analysis][typing]") {
  CHECK(repair_mojibake("òîðãîâëÿ ëþäüìè") == "торговля людьми");
  CHECK(repair_mojibake("ÒÎÐÃÎÂËß") == "ТОРГОВЛЯ");
  CHECK(repair_mojibake("æåðòâû è äåòè") == "жертвы и дети");
  CHECK(repair_mojibake("\"ïðèíóæä¸ííûé òðóä\" 130.1") == "\"принуждённый труд\" 130.1");
  CHECK(repair_mojibake("ìàœáóð") == "мањбур");
}

TEST_CASE("Nothing else is taken for mojibake", "[analysis][typing]") {
  for (const char* text :
       {"", "a", "slavery", "à la carte", "être né à Orléans", "Öl", "меҳнати маҷбурӣ",
        "торговля людьми 130¹", "قاچاق انسان", "¿?", "½ ¾ ¢"}) {
    CHECK(repair_mojibake(text) == text);
  }
}
