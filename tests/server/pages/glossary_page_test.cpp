// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/glossary_fields.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"

using namespace panoh;
using namespace panoh::pages;

namespace {

std::vector<std::string> letters(const Fields& fields) {
  std::vector<std::string> names;
  for (const Fields& item : fields.list_of("letters")) names.push_back(item.text_of("letter"));
  return names;
}

}  // namespace

TEST_CASE("The glossary has the letters of each alphabet in its order, ғ after г", "[pages][tg]") {
  const auto base = sample::catalogue();
  const auto page = [&](Language by) {
    return letters(glossary_fields(sample::site(), Language::En, {.catalogue = base, .by = by}));
  };
  CHECK(page(Language::Tg) == std::vector<std::string>{"Г", "Ғ", "С"});
  CHECK(page(Language::Ru) == std::vector<std::string>{"Р", "С", "Т"});
  CHECK(page(Language::En) == std::vector<std::string>{"C", "S", "T"});
}

TEST_CASE("A letter's page holds its concepts in three languages, each with a stable anchor",
          "[pages]") {
  const auto base = sample::catalogue();
  const auto fields = glossary_fields(sample::site(), Language::Ru,
                                      {.catalogue = base, .by = Language::Tg, .letter = "С"});
  const auto& rows = fields.list_of("rows");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].text_of("anchor") == "term-tip");
  const auto& tajik = rows[0].list_of("cells").at(0).list_of("terms");
  REQUIRE(tajik.size() == 2);
  CHECK(tajik[1].text_of("remark") == "устаревший");
  CHECK(tajik[0].text_of("remark") == "проверен");
  CHECK(tajik[1].text_of("note") == "Закон 2004 года");  // for the reader
  CHECK(tajik[1].text_of("note_lang") == "ru");
  CHECK(tajik[0].text_of("search_href").starts_with("/ru/search?q=%22"));
  CHECK(tajik[1].text_of("search_href").empty());
}

TEST_CASE("Only a main term is a link, to a search for it", "[pages]") {
  const auto base = sample::catalogue();
  const std::string html = glossary_html(sample::site(), Language::Ru,
                                         {.catalogue = base, .by = Language::Tg, .letter = "С"});
  CHECK(html.find("\">савдои одамон</a></b>") != std::string::npos);
  CHECK(html.find("<p>хариду фурӯши одамон <small") != std::string::npos);
}
