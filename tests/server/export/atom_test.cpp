// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/export/atom.hpp"

#include <pugixml.hpp>

#include "tests/catch.hpp"

namespace panoh::exporting {
namespace {

Feed sample() {
  Feed feed;
  feed.key = "/ru/search.atom?q=a";
  feed.title = "a <b> & \x01";
  feed.author = "Панох";
  feed.language = Language::Ru;
  feed.updated = {2024, 0, 0};
  feed.total = 12;
  feed.links = {{"self", "application/atom+xml", "/ru/search.atom?q=a&page=1"}};
  FeedEntry entry;
  entry.key = "decl#4";
  entry.title = "Декларация · Статья 4";
  entry.summary = "Никто <не>";
  entry.language = Language::Tg;
  entry.updated = {1948, 12, 10};
  entry.kind = "declaration";
  entry.links = {{"alternate", "text/html", "/ru/works/decl/4"}};
  feed.entries = {entry, entry};
  feed.entries[1].key = "decl#3";
  feed.entries[1].updated = {};
  return feed;
}

pugi::xml_document parsed(const Feed& feed) {
  pugi::xml_document document;
  REQUIRE(document.load_string(to_atom(feed).c_str()));
  return document;
}

}  // namespace

TEST_CASE("A feed has what RFC 4287 asks of a feed and its entries", "[export][atom]") {
  const auto document = parsed(sample());
  const auto feed = document.child("feed");
  CHECK(std::string(feed.attribute("xmlns").value()) == "http://www.w3.org/2005/Atom");
  CHECK(std::string(feed.attribute("xml:lang").value()) == "ru");
  CHECK(std::string(feed.child_value("title")) == "a <b> & ");
  CHECK(std::string(feed.child("author").child_value("name")) == "Панох");
  CHECK(std::string(feed.child_value("updated")) == "1948-12-10T00:00:00Z");
  CHECK(std::string(feed.child_value("opensearch:totalResults")) == "12");
  CHECK(std::string(feed.child("link").attribute("href").value()) == "/ru/search.atom?q=a&page=1");
  const auto entry = feed.child("entry");
  CHECK(std::string(entry.child_value("title")) == "Декларация · Статья 4");
  CHECK(std::string(entry.child_value("summary")) == "Никто <не>");
  CHECK(std::string(entry.child("summary").attribute("xml:lang").value()) == "tg");
  CHECK(std::string(entry.child("link").attribute("rel").value()) == "alternate");
  const std::string without_date = entry.next_sibling("entry").child_value("updated");
  CHECK(without_date == "1948-12-10T00:00:00Z");
}

TEST_CASE("Ids are UUIDs, one for each entry and the same each time", "[export][atom]") {
  const auto document = parsed(sample());
  const auto feed = document.child("feed");
  const auto first = feed.child("entry");
  const std::string id = first.child_value("id");
  REQUIRE(id.size() == 45);
  CHECK(id.substr(0, 9) == "urn:uuid:");
  CHECK(id[9 + 14] == '8');
  CHECK(std::string("89ab").find(id[9 + 19]) != std::string::npos);
  CHECK(id != first.next_sibling("entry").child_value("id"));
  CHECK(id != feed.child_value("id"));
  Feed moved = sample();
  moved.links.clear();
  moved.entries[0].links.clear();
  moved.entries[0].title = "renamed";
  CHECK(id == parsed(moved).child("feed").child("entry").child_value("id"));
}

TEST_CASE("An empty feed still says when it was updated", "[export][atom]") {
  Feed empty = sample();
  empty.entries.clear();
  CHECK(std::string(parsed(empty).child("feed").child_value("updated")) == "2024-01-01T00:00:00Z");
  empty.updated = {};
  CHECK(std::string(parsed(empty).child("feed").child_value("updated")) == "1970-01-01T00:00:00Z");
}

}  // namespace panoh::exporting
