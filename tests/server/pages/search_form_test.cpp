// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/search_form.hpp"

#include "tests/catch.hpp"
#include "tests/server/pages/sample_search.hpp"

using namespace panoh;
using pages::Fields;
using pages::sample::find;
using Page = pages::sample::SearchPage;

TEST_CASE("Chosen filters stay chosen, listed or not", "[pages][search]") {
  Page page;
  page.request.filters.kinds = {"law", "decree"};
  page.request.filters.status = "in-force";
  const Fields fields = page.fields();
  const Fields* kinds = find(fields.list_of("groups"), "name", "kind");
  REQUIRE(kinds != nullptr);
  const Fields* law = find(kinds->list_of("shown"), "value", "law");
  const Fields* decree = find(kinds->list_of("shown"), "value", "decree");
  const Fields* treaty = find(kinds->list_of("shown"), "value", "treaty");
  REQUIRE((law != nullptr && decree != nullptr && treaty != nullptr));
  CHECK(law->flag_of("checked"));
  CHECK(decree->flag_of("checked"));
  CHECK_FALSE(treaty->flag_of("checked"));
  CHECK(law->text_of("count") == "21");
  CHECK(fields.text_of("active") == "3");
}

TEST_CASE("A chip is a button that drops its filter, private search or not", "[pages][search]") {
  Page page;
  page.request.filters.kinds = {"law"};
  page.request.filters.works = {"tj-cc-1998"};
  page.request.filters.status = "in-force";
  page.request.filters.from = {2014, 0, 0};
  page.request.exact = true;
  for (const bool posted : {false, true}) {
    page.posted = posted;
    const Fields fields = page.fields();
    for (const auto& [label, filter] :
         {std::pair{"закон", "kind:law"}, std::pair{"с 2014", "from"},
          std::pair{"tj-cc-1998", "work:tj-cc-1998"}, std::pair{"действует", "status"},
          std::pair{"точно эти слова", "exact"}}) {
      INFO(label);
      const Fields* chip = find(fields.list_of("chips"), "label", label);
      REQUIRE(chip != nullptr);
      CHECK(chip->text_of("filter") == filter);
    }
    CHECK(page.html().find("<button name=\"drop\" value=\"kind:law\">") != std::string::npos);
    CHECK(page.html().find("name=\"drop\" value=\"all\"") != std::string::npos);
  }
}

TEST_CASE("What is dropped was among the fields sent, and the rest stays", "[pages][search]") {
  const auto left = [](const std::string& drop) {
    const query::Parameters sent({{"q", "law"},
                                  {"handout", "a"},
                                  {"kind", "law"},
                                  {"kind", "code"},
                                  {"topic", "law"},
                                  {"from", "2014"},
                                  {"at", "2018"},
                                  {"sort", "date"},
                                  {"exact", "1"},
                                  {"drop", drop}});
    return query::to_query_string(pages::without_dropped(sent));
  };
  const std::string_view tail = "&topic=law&from=2014&at=2018&sort=date&exact=1";
  CHECK(left("kind:law") == "q=law&handout=a&kind=code" + std::string(tail));
  CHECK(left("from") == "q=law&handout=a&kind=law&kind=code&topic=law&at=2018&sort=date&exact=1");
  CHECK(left("exact") ==
        "q=law&handout=a&kind=law&kind=code&topic=law&from=2014&at=2018&sort=date");
  CHECK(left("all") == "q=law&handout=a&sort=date&exact=1");
  CHECK(left("none") == "q=law&handout=a&kind=law&kind=code" + std::string(tail));
}
