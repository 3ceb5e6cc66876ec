// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/address.hpp"

#include "indexer/base/utf8.hpp"
#include "server/http/route_table.hpp"
#include "tests/catch.hpp"

namespace panoh::http {

TEST_CASE("Parameters keep their order and their repetitions", "[http][address]") {
  const Address address = parse_address("/a?z=1&a=2&z=3&empty&=noname&&plus=a+b");
  const std::vector<std::pair<std::string, std::string>> wanted{
      {"z", "1"}, {"a", "2"}, {"z", "3"}, {"empty", ""}, {"", "noname"}, {"plus", "a b"}};
  CHECK(address.parameters.pairs() == wanted);
}

TEST_CASE("Tajik letters survive the address", "[http][address]") {
  const Address address = parse_address("/tg/%D2%B3?q=%D2%B3%D3%A3");
  CHECK(address.path == "/tg/ҳ");
  CHECK(address.parameters.first("q") == "ҳӣ");
}

TEST_CASE("A broken query is repaired, a broken path is not well-formed", "[http][address]") {
  const Address query = parse_address("/a?q=%FF%&r=%2");
  CHECK(query.well_formed);
  CHECK(query.parameters.first("q") == "\uFFFD%");
  CHECK(query.parameters.first("r") == "%2");
  for (const char* broken : {"/%FF", "/%", "/a%2", "/%zz", "/%00", "/%C0%AF"}) {
    INFO(broken);
    const Address address = parse_address(broken);
    CHECK_FALSE(address.well_formed);
    CHECK(utf8::is_valid(address.path));
  }
}

TEST_CASE("An encoded slash does not split a path", "[http][address]") {
  const Address address = parse_address("/works/a%2Fb/c");
  CHECK(address.segments == std::vector<std::string>{"works", "a/b", "c"});
}

TEST_CASE("An absolute target counts as its path", "[http][address]") {
  CHECK(parse_address("http://host/tg/?q=1").path == "/tg/");
  CHECK(parse_address("http://host").path == "/");
  CHECK(parse_address("/go?to=http://host/x").path == "/go");
}

TEST_CASE("Routes match pieces, languages and rests", "[http][routes]") {
  const auto route = [](const char* pattern) { return Route{.pattern = pattern, .endpoint = {}}; };
  const RouteTable table(
      {route("/"), route("/{ui}/"), route("/{ui}/works/{work}/{num}"), route("/akn/{rest*}")});
  const auto find = [&table](const char* target) { return table.find(parse_address(target)); };

  CHECK(find("/")->place == 0);
  CHECK(find("/ru/")->ui == Language::Ru);
  CHECK_FALSE(find("/ru").has_value());
  CHECK_FALSE(find("/xx/").has_value());
  CHECK(find("/tg/works/tj-code/130-1")->captures == std::vector<std::string>{"tj-code", "130-1"});
  CHECK_FALSE(find("/tg/works/tj-code/").has_value());
  CHECK_FALSE(find("/tg/works/tj-code/1/2").has_value());
  CHECK(find("/akn/tj/act/1998/574/tgk@1998-05-21/~art_3")->captures.front() ==
        "tj/act/1998/574/tgk@1998-05-21/~art_3");
}

}  // namespace panoh::http
