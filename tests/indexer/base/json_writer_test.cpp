// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/base/json_writer.hpp"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <vector>

#include "indexer/base/utf8.hpp"
#include "tests/catch.hpp"

namespace panoh {
namespace {

std::string written(std::string_view text) {
  JsonWriter json;
  json.value(text);
  return json.take();
}

}  // namespace

TEST_CASE("Members and values are separated by commas on every level", "[base][json]") {
  JsonWriter json;
  json.begin_object();
  json.begin_array("empty");
  json.end_array();
  json.begin_array("pairs");
  for (unsigned row = 0; row < 2; ++row) {
    json.begin_array();
    json.value(row);
    json.value(true);
    json.end_array();
  }
  json.end_array();
  json.begin_object("inner");
  json.member_or_null("a", "");
  json.member_or_null("b", "x");
  json.end_object();
  json.strings("texts", std::vector<std::string>{"p", "q"});
  json.end_object();
  CHECK(json.take() ==
        R"({"empty":[],"pairs":[[0,true],[1,true]],"inner":{"a":null,"b":"x"},"texts":["p","q"]})");
}

TEST_CASE("Every byte can stand in a string and comes back", "[base][json]") {
  std::string all;
  for (int byte = 0; byte < 0x80; ++byte) all += static_cast<char>(byte);
  all += "ғӣқӯҳҷ 𝄞 </script>";
  CHECK(nlohmann::json::parse(written(all)) == all);
  CHECK(written("\"\\\n") == R"("\"\\\n")");
  CHECK(written(std::string_view{"\0", 1}) == R"("\u0000")");
}

TEST_CASE("Ill-formed UTF-8 becomes U+FFFD and leaves the structure whole", "[base][json]") {
  for (const char* broken :
       {"\xD2", "a\xE2\x80", "\xFF\xFE", "\xED\xA0\x80", "\xC0\xAF", "\xF4\x90"}) {
    JsonWriter json;
    json.begin_object();
    json.member(broken, broken);
    json.end_object();
    const std::string text = json.take();
    CHECK(utf8::is_valid(text));
    const auto parsed = nlohmann::json::parse(text);
    CHECK(parsed.size() == 1);
    CHECK(parsed.begin()->get<std::string>() == utf8::repair(broken));
  }
}

TEST_CASE("Numbers are written shortest, rounded to three decimals", "[base][json]") {
  const auto number = [](double value) {
    JsonWriter json;
    json.value(value);
    return json.take();
  };
  CHECK(number(3.1) == "3.1");
  CHECK(number(17.20049) == "17.2");
  CHECK(number(0) == "0");
  CHECK(number(std::nan("")) == "null");
  CHECK(number(std::numeric_limits<double>::infinity()) == "null");
}

}  // namespace panoh
