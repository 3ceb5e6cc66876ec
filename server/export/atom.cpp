// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/export/atom.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "indexer/base/sha256.hpp"

namespace panoh::exporting {
namespace {

/// atom:id is an address that never changes, which ours do with the name of the site: RFC 9562 §5.8
/// and B.2, a UUID of version 8 from SHA-256.
std::string urn(std::string_view key) {
  std::string hash = sha256_hex(fmt::format("panoh {}", key)).substr(0, 32);
  hash[12] = '8';
  const auto digit = std::string_view("0123456789abcdef").find(hash[16]);
  hash[16] = "89ab"[digit % 4];
  const std::string_view hex = hash;
  return fmt::format("urn:uuid:{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4),
                     hex.substr(12, 4), hex.substr(16, 4), hex.substr(20));
}

/// RFC 3339, of what is known.
std::string instant(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}T00:00:00Z", date.known() ? date.year : 1970,
                     std::max(date.month, 1), std::max(date.day, 1));
}

/// Characters that XML 1.0 §2.2 forbids would make the whole feed unreadable.
std::string legal(std::string_view text) {
  std::string kept(text);
  std::erase_if(kept,
                [](unsigned char c) { return c < 0x20 && c != '\t' && c != '\n' && c != '\r'; });
  return kept;
}

pugi::xml_node add(pugi::xml_node parent, const char* name, std::string_view text) {
  pugi::xml_node node = parent.append_child(name);
  node.text().set(legal(text).c_str());
  return node;
}

void set(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(legal(value).c_str());
}

void add_links(pugi::xml_node parent, const std::vector<FeedLink>& links) {
  for (const FeedLink& link : links) {
    pugi::xml_node node = parent.append_child("link");
    set(node, "rel", link.rel);
    set(node, "type", link.type);
    set(node, "href", link.address);
  }
}

void add_entry(pugi::xml_node feed, const FeedEntry& entry, const Date& updated) {
  pugi::xml_node node = feed.append_child("entry");
  add(node, "id", urn(entry.key));
  add(node, "title", entry.title);
  add(node, "updated", instant(entry.updated.known() ? entry.updated : updated));
  add_links(node, entry.links);
  pugi::xml_node category = node.append_child("category");
  set(category, "term", entry.kind);
  set(category, "label", entry.kind_label);
  set(add(node, "summary", entry.summary), "xml:lang", two_letter(entry.language));
}

/// The newest of the entries.
Date newest(const Feed& feed) {
  Date date;
  for (const FeedEntry& entry : feed.entries) {
    if (entry.updated.number() > date.number()) date = entry.updated;
  }
  return date.known() ? date : feed.updated;
}

}  // namespace

std::string to_atom(const Feed& feed) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  pugi::xml_node root = document.append_child("feed");
  set(root, "xmlns", "http://www.w3.org/2005/Atom");
  set(root, "xmlns:opensearch", "http://a9.com/-/spec/opensearch/1.1/");
  set(root, "xml:lang", two_letter(feed.language));
  const Date updated = newest(feed);
  add(root, "id", urn(feed.key));
  add(root, "title", feed.title);
  add(root, "updated", instant(updated));
  add(root.append_child("author"), "name", feed.author);
  add_links(root, feed.links);
  add(root, "opensearch:totalResults", std::to_string(feed.total));
  add(root, "opensearch:startIndex", std::to_string(feed.start));
  add(root, "opensearch:itemsPerPage", std::to_string(feed.per_page));
  for (const FeedEntry& entry : feed.entries) add_entry(root, entry, updated);
  std::ostringstream xml;
  document.save(xml, "", pugi::format_raw, pugi::encoding_utf8);
  return xml.str();
}

}  // namespace panoh::exporting
