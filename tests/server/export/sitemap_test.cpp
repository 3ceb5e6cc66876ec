// SPDX-License-Identifier: GPL-2.0-or-later
#include <pugixml.hpp>
#include <set>

#include "server/export/endpoints.hpp"
#include "server/export/sitemap_xml.hpp"
#include "tests/catch.hpp"
#include "tests/server/api/served.hpp"

namespace panoh::exporting {
namespace {

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document document;
  REQUIRE(document.load_string(xml.c_str()));
  return document;
}

}  // namespace

TEST_CASE("The sitemap has every provision once in each language, with the others beside it",
          "[export][sitemap]") {
  const auto answer = tests::call(sitemap);
  REQUIRE(answer);
  std::set<std::string> addresses;
  unsigned count = 0;
  const auto document = parsed(answer->body);
  for (const auto url : document.child("urlset").children("url")) {
    ++count;
    addresses.insert(url.child_value("loc"));
    unsigned links = 0;
    bool own = false;
    for (const auto link : url.children("xhtml:link")) {
      ++links;
      own = own || std::string(link.attribute("href").value()) == url.child_value("loc");
    }
    CHECK(links == 3);
    CHECK(own);
  }
  CHECK(addresses.size() == count);
  for (const char* address :
       {"/tg/", "/ru/works", "/en/works/decl", "/tg/works/decl/4", "/ru/works/decl/4",
        "/en/works/decl/4", "/en/works/tj-code/130-1", "/ru/works/guide/ind-1"}) {
    INFO(address);
    CHECK(addresses.contains(address));
  }
}

TEST_CASE("Addresses of the sitemap begin with the origin", "[export][sitemap]") {
  const std::string xml = to_sitemap("https://panoh.example", {"", "works/a"});
  CHECK(xml.find("<loc>https://panoh.example/tg/</loc>") != std::string::npos);
  CHECK(xml.find("hreflang=\"ru\" href=\"https://panoh.example/ru/works/a\"") != std::string::npos);
}

TEST_CASE("A part keeps far below the limits of sitemaps.org", "[export][sitemap]") {
  const std::string longest(100, 'x');
  const std::vector<std::string> pages(kMostPagesOfPart, "works/" + longest);
  const std::string xml = to_sitemap("https://panoh.example", pages);
  CHECK(xml.size() < 25 * 1024 * 1024);
  const auto document = parsed(xml);
  CHECK(std::distance(document.child("urlset").begin(), document.child("urlset").end()) <= 50000);
}

TEST_CASE("An index of the sitemap names its parts", "[export][sitemap]") {
  const auto document = parsed(to_sitemap_index("https://panoh.example", 2));
  const auto first = document.child("sitemapindex").child("sitemap");
  CHECK(std::string(first.child_value("loc")) == "https://panoh.example/sitemap.xml?part=1");
  CHECK(std::string(first.next_sibling().child_value("loc")) ==
        "https://panoh.example/sitemap.xml?part=2");
}

}  // namespace panoh::exporting
