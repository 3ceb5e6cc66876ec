// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/request.hpp"

#include "tests/catch.hpp"

namespace panoh::query {
namespace {

Result<SearchRequest> api(std::vector<std::pair<std::string, std::string>> pairs) {
  return parse_request(Parameters(std::move(pairs)), Language::Ru, Strictness::Api);
}

SearchRequest page(std::vector<std::pair<std::string, std::string>> pairs) {
  return *parse_request(Parameters(std::move(pairs)), Language::Ru, Strictness::Page);
}

}  // namespace

TEST_CASE("Repeated and comma-separated values mean the same", "[query][request]") {
  const auto repeated = api({{"kind", "law"}, {"kind", "code"}});
  const auto listed = api({{"kind", "law, code"}});
  CHECK(repeated->filters.kinds == listed->filters.kinds);
  CHECK(listed->filters.kinds == std::vector<std::string>{"law", "code"});
}

TEST_CASE("Two- and three-letter language codes are accepted", "[query][request]") {
  CHECK(api({{"in", "tgk,ru"}})->filters.languages ==
        std::vector<Language>{Language::Tg, Language::Ru});
}

TEST_CASE("The API names what is wrong", "[query][request]") {
  CHECK(api({{"foo", "1"}}).error().code == ErrorCode::UnknownParameter);
  CHECK(api({{"page", "0"}}).error().code == ErrorCode::BadRequest);
  CHECK(api({{"per_page", "101"}}).error().code == ErrorCode::BadRequest);
  CHECK(api({{"from", "2014-02-30"}}).error().message == "parameter \"from\": not allowed");
  CHECK(api({{"q", std::string(kMaxQueryBytes + 1, 'a')}}).error().code == ErrorCode::TooLarge);
}

TEST_CASE("Pages ignore what they do not know and bring numbers into range", "[query][request]") {
  CHECK(page({{"foo", "1"}, {"sort", "size"}}).sort == Sort::Relevance);
  CHECK(page({{"per_page", "5000"}}).per_page == kMaxPerPage);
  CHECK(page({{"page", "99999999999"}}).page == kMaxPage);
  CHECK(page({{"page", "0"}}).page == 1);
  CHECK(page({{"page", "x"}}).page == 1);
}

TEST_CASE("A request survives the way through its own address", "[query][request]") {
  const auto request = page({{"q", "савдои \"одамон\" & co"},
                             {"in", "tg"},
                             {"topic", "consent"},
                             {"country", "tj"},
                             {"from", "2014"},
                             {"sort", "-date"},
                             {"page", "3"},
                             {"facets", "1"},
                             {"cross", "0"}});
  const auto again = page(to_parameters(request).pairs());
  CHECK(to_query_string(to_parameters(again)) == to_query_string(to_parameters(request)));
  CHECK(again.filters.countries == std::vector<std::string>{"TJ"});
  CHECK(again.sort == Sort::DateDescending);
  CHECK_FALSE(again.cross);
}

TEST_CASE("Percent encoding keeps only unreserved characters", "[query][request]") {
  CHECK(percent_encode("a b&c=д") == "a%20b%26c%3D%D0%B4");
}

TEST_CASE("Broken UTF-8 in a query is repaired", "[query][request]") {
  CHECK(page({{"q", "a\xFF"}}).text == "a\uFFFD");
}

TEST_CASE("A button's order counts before that of the list, and ticks add to what is carried",
          "[query][request]") {
  const auto request =
      page({{"sort", "title"}, {"handout", "a"}, {"handout", "b,c"}, {"sort", "-date"}});
  CHECK(request.sort == Sort::DateDescending);
  CHECK(request.handout == "a,b,c");
}

}  // namespace panoh::query
