// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/cli/search_text.hpp"

#include "tests/catch.hpp"

namespace panoh::cli {
namespace {

query::ResultPage page() {
  query::Hit hit;
  hit.provision.num = "130-1";
  hit.provision.label = "Статья 130-1";
  hit.work = "tj-cc-1998";
  hit.language = Language::Ru;
  hit.title = "Уголовный кодекс";
  hit.heading = {"Торговля людьми", {{0, 16}}};
  hit.snippet = {"Купля-продажа человека", {}};
  query::ResultPage page;
  page.total = 25;
  page.page = 2;
  page.hits = {hit};
  return page;
}

}  // namespace

TEST_CASE("A result is numbered, titled, marked and has an address", "[cli][search]") {
  CHECK(to_text(page(), {.ui = Language::En, .bold = false}) ==
        "Found: 25\n\n"
        "11. Уголовный кодекс\n"
        "   Статья 130-1. «Торговля» людьми\n"
        "   (Краткое изложение, не официальный текст. Требует проверки юристом)\n"
        "   Купля-продажа человека\n"
        "   /en/works/tj-cc-1998/130-1\n");
}

TEST_CASE("On a terminal marks are bold", "[cli][search]") {
  const std::string text = to_text(page(), {.ui = Language::Tg, .bold = true});
  CHECK(text.find("\x1B[1mТорговля\x1B[0m людьми") != std::string::npos);
}

TEST_CASE("Texts cannot command the terminal", "[cli][search]") {
  query::ResultPage hostile = page();
  hostile.hits[0].title =
      "a\x1B[2Jb\xC2\x9B"
      "2Jc\rd\ne";
  hostile.query.understood = "x\x07y";
  const std::string text = to_text(hostile, {.ui = Language::En, .bold = false});
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find("\xC2\x9B") == std::string::npos);
  CHECK(text.find("a [2Jb 2Jc d e\n") != std::string::npos);
  CHECK(text.find("Searched for: x y\n") != std::string::npos);
}

TEST_CASE("Nothing found is said in the reader's language", "[cli][search]") {
  CHECK(to_text({}, {.ui = Language::Tg, .bold = false}) == "Чизе ёфт нашуд.\n");
  CHECK(to_text({}, {.ui = Language::Ru, .bold = false}) == "Ничего не найдено.\n");
}

}  // namespace panoh::cli
