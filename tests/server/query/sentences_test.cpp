// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/sentences.hpp"

#include <string>

#include "tests/catch.hpp"

using namespace panoh::query;

namespace {

std::string split(const std::string& text) {
  std::string result;
  for (const Span& span : split_sentences(text)) {
    result += "[" + text.substr(span.begin, span.end - span.begin) + "]";
  }
  return result;
}

}  // namespace

TEST_CASE("A sentence ends where a capital, a quote or a bracket follows", "[query][sentences]") {
  CHECK(split("Ҷиноят вазнин аст. Қонун манъ мекунад.") ==
        "[Ҷиноят вазнин аст.][Қонун манъ мекунад.]");
  CHECK(split("Кто? «Лица»! (Все)… Нет; Да") == "[Кто?][«Лица»!][(Все)…][Нет;][Да]");
  CHECK(split("One. two. Three.") == "[One. two.][Three.]");
}

TEST_CASE("Abbreviations of citations do not end a sentence", "[query][sentences]") {
  CHECK(split("По ст. 3 и п. а.б. закона; и т. д.") == "[По ст. 3 и п. а.б. закона; и т. д.]");
  CHECK(split("мод.Конун…бе фосила") == "[мод.Конун…бе фосила]");
  CHECK(split("“Quoted” — as written") == "[“Quoted” — as written]");
}

TEST_CASE("A line is a sentence of its own, blanks belong to none", "[query][sentences]") {
  CHECK(split("  якум\nдуюм \n\n сеюм.") == "[якум][дуюм ][сеюм.]");
  CHECK(split("Охир.\n") == "[Охир.]");
  CHECK(split(" \n ").empty());
  CHECK(split("").empty());
}
