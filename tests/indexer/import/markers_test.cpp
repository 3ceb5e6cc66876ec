// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/markers.hpp"

#include "tests/catch.hpp"

namespace panoh::import {

TEST_CASE("Articles are known in three languages by word and number", "[import][markers]") {
  struct Row {
    const char *text, *label, *num, *rest;
  };
  for (const auto& row : {
           Row{"Моддаи 1.", "Моддаи 1.", "1", ""},
           Row{"Моддаи 130¹. Хариду фурӯши одамон", "Моддаи 130¹.", "130-1",
               "Хариду фурӯши одамон"},
           Row{"МОДДАИ 5. МАНЪ", "МОДДАИ 5.", "5", "МАНЪ"},
           Row{"Статья 130.1. Торговля людьми", "Статья 130.1.", "130-1", "Торговля людьми"},
           Row{"Статья 130(1) Торговля людьми", "Статья 130(1)", "130-1", "Торговля людьми"},
           Row{"Статья 7", "Статья 7", "7", ""},
           Row{"Ст. 12: Понятия", "Ст. 12:", "12", "Понятия"},
           Row{"Article 11a", "Article 11a", "11a", ""},
           Row{"Article IV. Scope", "Article IV.", "IV", "Scope"},
           Row{"Art. 3 Use of terms", "Art. 3", "3", "Use of terms"},
       }) {
    INFO(row.text);
    const auto marker = read_article_marker(row.text, false);
    REQUIRE(marker);
    CHECK(marker->label == row.label);
    CHECK(marker->num == row.num);
    CHECK(marker->rest == row.rest);
  }
}

TEST_CASE("A sentence that begins with an article is no new article", "[import][markers]") {
  for (const auto* text :
       {"Статья 5 настоящего Закона применяется к лицам.", "Моддаи 3 дар таҳрири нав.",
        "Article 3(a) of the Protocol applies.", "Articles of association", "Статья",
        "Статья Конституции", "Моддаҳои 1 ва 2", ""}) {
    INFO(text);
    CHECK_FALSE(read_article_marker(text, false));
  }
  CHECK(read_article_marker("Article 5 of the treaty", true));  // as a heading it is one
}

TEST_CASE("Parts and chapters have ranks", "[import][markers]") {
  CHECK(read_container_marker("ҚИСМИ 1. УМУМӢ", false)->rank == 0);
  CHECK(read_container_marker("Раздел II. Преступления", false)->rank == 1);
  CHECK(read_container_marker("Боби 2", false)->rank == 2);
  CHECK(read_container_marker("Боби 2", false)->bare);
  CHECK_FALSE(read_container_marker("Chapter 3. General", false)->bare);
  for (const auto* text : {"часть 1 статьи 5 изложить так", "Part of the law", "Боби нав"}) {
    INFO(text);
    CHECK_FALSE(read_container_marker(text, false));
  }
}

TEST_CASE("Numbers and letters of parts are told apart by style", "[import][markers]") {
  struct Row {
    const char *text, *num, *value, *style;
  };
  for (const auto& row : {
           Row{"1. Матн", "1.", "1", "0."},
           Row{"12) Матн", "12)", "12", "0)"},
           Row{"(3) text", "(3)", "3", "(0)"},
           Row{"1.2. text", "1.2.", "1-2", "00."},
           Row{"2¹. Текст", "2¹.", "2-1", "0."},
           Row{"а) матн", "а)", "", "a)"},
           Row{"(b) text", "(b)", "", "(a)"},
       }) {
    INFO(row.text);
    const auto marker = read_part_marker(row.text);
    REQUIRE(marker);
    CHECK(marker->num == row.num);
    CHECK(marker->value == row.value);
    CHECK(marker->style == row.style);
  }
  for (const auto* text :
       {"А. Иванов", "2004 сол", "1", "1.", "1.5 млн", "(см. ниже)", "матн", ""}) {
    INFO(text);
    CHECK_FALSE(read_part_marker(text));
  }
}

TEST_CASE("A preamble's heading stands alone on its line", "[import][markers]") {
  CHECK(is_preamble_heading("Пешгуфтор"));
  CHECK(is_preamble_heading("ПРЕАМБУЛА"));
  CHECK(is_preamble_heading("Preamble"));
  CHECK_FALSE(is_preamble_heading("Преамбула закона гласит"));
}

}  // namespace panoh::import
