// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/base/utf8.hpp"

#include "tests/catch.hpp"

using namespace panoh;

TEST_CASE("Ill-formed bytes are found and repaired", "[base]") {
  CHECK(utf8::is_valid("қонун €"));
  CHECK(utf8::first_invalid("аб\xFFв") == 4);
  CHECK(utf8::first_invalid("а\xD0") == 2);
  for (const std::string_view bytes :
       {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "a\x80", "\xE2\x82"}) {
    CHECK_FALSE(utf8::is_valid(bytes));
    CHECK(utf8::is_valid(utf8::repair(bytes)));
  }
  CHECK(utf8::repair("a\xFF"
                     "b") == "a\uFFFDb");
  CHECK(utf8::repair("қонун") == "қонун");
}

TEST_CASE("NFC joins letters and their marks", "[base]") {
  CHECK(utf8::nfc("и\u0304 у\u0304 и\u0306 е\u0308") == "ӣ ӯ й ё");
  CHECK(utf8::nfc("қонун") == "қонун");
  CHECK(utf8::nfc("№²") == "№²");
}

TEST_CASE("Case is folded without regard to the reader's country", "[base]") {
  CHECK(utf8::fold_case("ҒӢҚӮҲҶ I ẞ") == "ғӣқӯҳҷ i ss");
}

TEST_CASE("Code points are counted, read and written", "[base]") {
  CHECK(utf8::count_code_points("қонун €") == 7);
  std::string text;
  for (const char32_t c : {U'a', U'қ', U'€', U'\U0001F600'}) utf8::append(text, c);
  std::size_t at = 0;
  CHECK(utf8::next(text, at) == U'a');
  CHECK(utf8::next(text, at) == U'қ');
  CHECK(utf8::next(text, at) == U'€');
  CHECK(utf8::next(text, at) == U'\U0001F600');
  CHECK(at == text.size());
}

TEST_CASE("White space of any kind becomes one space", "[base]") {
  CHECK(utf8::collapse_spaces("  a\u00A0\u2003 b\r\n\tc ") == "a b c");
  CHECK(utf8::collapse_spaces(" \n ").empty());
}
