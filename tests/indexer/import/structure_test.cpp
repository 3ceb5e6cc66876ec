// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/structure.hpp"

#include "tests/catch.hpp"

namespace panoh::import {
namespace {

Structure structure_of(const std::vector<std::string>& lines) {
  std::vector<Block> blocks;
  for (const auto& line : lines) blocks.push_back({.text = line});
  return find_structure(blocks);
}

bool doubts(const Structure& structure, std::string_view text) {
  for (const auto& doubt : structure.doubts) {
    if (doubt.find(text) != std::string::npos) return true;
  }
  return false;
}

std::vector<std::string> eids(const Structure& structure) {
  std::vector<std::string> all;
  for (const auto& provision : structure.provisions) all.push_back(provision.eid);
  return all;
}

using Eids = std::vector<std::string>;

}  // namespace

TEST_CASE("Plain paragraphs of a law are cut into preamble, chapters and articles",
          "[import][structure]") {
  const auto found =
      structure_of({"Қонуни мазкур…", "Боби 1. Умумӣ", "Моддаи 1. Мафҳумҳо", "Матн.",
                    "Моддаи 2. Манъ", "1. Як.", "Боби 2. Дигар", "Моддаи 3. Охир", "Матн."});
  REQUIRE(eids(found) == Eids{"preamble", "art_1", "art_2", "art_3"});
  CHECK(found.articles == 3);
  CHECK(found.provisions[1].label == "Моддаи 1.");
  CHECK(found.provisions[1].heading == "Мафҳумҳо");
  CHECK(found.provisions[2].path == Eids{"Боби 1. Умумӣ"});
  CHECK(found.provisions[3].path == Eids{"Боби 2. Дигар"});
  CHECK(found.provisions[2].paragraphs[0].eid == "art_2__para_1");
  CHECK(found.doubts.empty());
}

TEST_CASE("A lower chapter closes when a higher part begins", "[import][structure]") {
  const auto found =
      structure_of({"Қисми 1. A", "Боби 1. B", "Моддаи 1.", "x", "Қисми 2. C", "Моддаи 2.", "y"});
  CHECK(found.provisions[0].path == Eids{"Қисми 1. A", "Боби 1. B"});
  CHECK(found.provisions[1].path == Eids{"Қисми 2. C"});
}

TEST_CASE("A lost superscript is restored and doubted", "[import][structure]") {
  const auto found = structure_of(
      {"Моддаи 130.", "x", "Моддаи 1301.", "y", "Моддаи 1302.", "z", "Моддаи 131.", "w"});
  CHECK(eids(found) == Eids{"art_130", "art_130-1", "art_130-2", "art_131"});
  CHECK(found.provisions[1].num_variants == Eids{"1301"});
  CHECK(doubts(found, "1301 was read as 130-1"));
}

TEST_CASE("Gaps and steps back in the numbers are doubted", "[import][structure]") {
  const auto found = structure_of({"Статья 1.", "x", "Статья 4.", "y", "Статья 2.", "z"});
  CHECK(doubts(found, "after article 1 comes 4"));
  CHECK(doubts(found, "article 2 comes after 4"));
}

TEST_CASE("A table of contents does not become articles", "[import][structure]") {
  const auto found = structure_of({"Статья 1. Понятия", "Статья 2. Запрет", "Статья 1. Понятия",
                                   "Текст.", "Статья 2. Запрет", "Ещё."});
  CHECK(eids(found) == Eids{"art_1", "art_2"});
  CHECK(found.articles == 2);
  CHECK(found.provisions[0].paragraphs.size() == 1);
  CHECK(doubts(found, "table of contents"));
}

TEST_CASE("An article twice with different texts keeps both", "[import][structure]") {
  const auto found = structure_of({"Статья 1.", "a", "Статья 1.", "b"});
  CHECK(eids(found) == Eids{"art_1", "art_1_2"});
  CHECK(doubts(found, "2 times"));
}

TEST_CASE("Text between a chapter and its first article is kept", "[import][structure]") {
  const auto found = structure_of({"Глава 1. Общая", "Слова.", "Статья 1.", "x"});
  REQUIRE(eids(found) == Eids{"intro_1", "art_1"});
  CHECK(found.provisions[0].paragraphs[0].text == "Слова.");
}

TEST_CASE("Headings on lines of their own join what they name", "[import][structure]") {
  const auto found = find_structure({{.text = "БОБИ 1", .heading = 2},
                                     {.text = "УМУМӢ", .heading = 2},
                                     {.text = "Моддаи 1", .heading = 3},
                                     {.text = "Мафҳумҳо", .heading = 4},
                                     {.text = "Матн."}});
  REQUIRE(eids(found) == Eids{"art_1"});
  CHECK(found.provisions[0].path == Eids{"БОБИ 1. УМУМӢ"});
  CHECK(found.provisions[0].heading == "Мафҳумҳо");
}

TEST_CASE("A number that no address can hold is not taken from the page", "[import][structure]") {
  const auto found = find_structure({{.text = "Статья 1", .article = "1\"> <p>"}, {.text = "x"}});
  CHECK(eids(found) == Eids{"art_1"});
}

TEST_CASE("A heading without articles is reported", "[import][structure]") {
  CHECK(doubts(structure_of({"Статья 1.", "x", "Глава 2. Пусто"}), "Глава 2. Пусто"));
}

}  // namespace panoh::import
