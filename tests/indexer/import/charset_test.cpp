// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/charset.hpp"

#include "tests/catch.hpp"

namespace panoh::import {
namespace {

DecodedText decoded(std::string_view bytes) {
  auto result = decode(bytes, "page.html");
  REQUIRE(result);
  return std::move(*result);
}

const std::string kStatute1251 = "\xD1\xF2\xE0\xF2\xFC\xFF 1";  // Статья 1

}  // namespace

TEST_CASE("UTF-8 is taken as it is, with or without a declaration", "[import][charset]") {
  CHECK(decoded("Моддаи 1").text == "Моддаи 1");
  CHECK(decoded("Моддаи 1").charset == "UTF-8");
  CHECK(decoded("\xEF\xBB\xBFМоддаи").text == "Моддаи");
  CHECK(decoded("<meta charset=\"utf-8\">ғ").doubts.empty());
}

TEST_CASE("A declared charset is believed when the bytes are not UTF-8", "[import][charset]") {
  const auto page = decoded("<meta charset='KOI8-R'>\xF3\xD4\xC1\xD4\xD8\xD1");
  CHECK(page.charset == "koi8-r");
  CHECK(page.text.ends_with("Статья"));
  CHECK(page.doubts.empty());
  CHECK(decoded("<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">" +
                kStatute1251)
            .text.ends_with("Статья 1"));
}

TEST_CASE("UTF-8 that calls itself something else is UTF-8, with a doubt", "[import][charset]") {
  const auto page = decoded("<meta charset=windows-1251>Моддаи");
  CHECK(page.text.ends_with("Моддаи"));
  CHECK(page.doubts.size() == 1);
}

TEST_CASE("Undeclared bytes are read as windows-1251, with a doubt", "[import][charset]") {
  const auto page = decoded(kStatute1251);
  CHECK(page.text == "Статья 1");
  CHECK(page.charset == "windows-1251");
  CHECK(page.doubts.size() == 1);
}

TEST_CASE("UTF-16 is known by its byte order mark", "[import][charset]") {
  using namespace std::string_literals;
  CHECK(decoded("\xFF\xFE\x21\x04\x42\x04"s).text == "Ст");
  CHECK(decoded("\xFE\xFF\x04\x21\x04\x42"s).text == "Ст");
}

TEST_CASE("A charset that does not exist is an error", "[import][charset]") {
  const auto page = decode("<meta charset=klingon-1>\xD1", "page.html");
  REQUIRE_FALSE(page);
  CHECK(page.error().code == ErrorCode::EncodingInvalid);
  CHECK(page.error().message.find("klingon-1") != std::string::npos);
}

}  // namespace panoh::import
