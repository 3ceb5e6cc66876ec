// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/identity.hpp"

#include "tests/catch.hpp"

namespace panoh::import {

TEST_CASE("What the user said is not doubted", "[import][identity]") {
  const auto found =
      identify({.work = "udhr", .kind = "declaration", .country = "INT", .date = {1948, 12, 10}},
               Language::Tg, {}, "tgk.html");
  CHECK(found.work.id == "udhr");
  CHECK(found.work.frbr_uri == "/akn/un/act/declaration/1948-12-10/udhr");
  CHECK(found.doubts.empty());
}

TEST_CASE("Number and date are found near the title", "[import][identity]") {
  const auto found = identify({.kind = "law", .country = "TJ"}, Language::Tg,
                              {{.text = "аз 26.07.2014, № 1096"}}, "law.html");
  CHECK(found.work.id == "tj-law-1096-2014");
  CHECK(found.work.frbr_uri == "/akn/tj/act/2014/1096");
  CHECK(found.work.adopted == Date{2014, 7, 26});
  CHECK(found.doubts.size() == 2);
}

TEST_CASE("The state that the first lines name is the country", "[import][identity]") {
  const auto found =
      identify({.kind = "law"}, Language::Ru, {{.text = "ЗАКОН РЕСПУБЛИКИ ТАДЖИКИСТАН"}}, "a.html");
  CHECK(found.work.country == "TJ");
  CHECK(identify({.kind = "law"}, Language::Ru, {}, "a.html").work.country == "INT");
}

TEST_CASE("What is not known is guessed and doubted", "[import][identity]") {
  const auto found = identify({}, Language::Tg, {}, "laws/My Law.html");
  CHECK(found.work.id == "tj-law-my-law");
  CHECK(found.doubts.size() == 4);
}

TEST_CASE("Files named after their languages are one work", "[import][identity]") {
  CHECK(identify({}, Language::Tg, {}, "udhr/tgk.html").work.id ==
        identify({.country = "TJ"}, Language::Ru, {}, "udhr/rus.html").work.id);
  CHECK(identify({}, Language::Tg, {}, "tgk.html").work.id == "tj-law-document");
}

}  // namespace panoh::import
