// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/export/sitemap_xml.hpp"

#include <fmt/format.h>

#include <pugixml.hpp>
#include <sstream>

#include "indexer/model/language.hpp"

namespace panoh::exporting {
namespace {

constexpr const char* kSitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
constexpr const char* kXhtmlNamespace = "http://www.w3.org/1999/xhtml";

pugi::xml_node root_of(pugi::xml_document& document, const char* name) {
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("UTF-8");
  pugi::xml_node root = document.append_child(name);
  root.append_attribute("xmlns").set_value(kSitemapNamespace);
  return root;
}

std::string to_text(const pugi::xml_document& document) {
  std::ostringstream xml;
  document.save(xml, "", pugi::format_raw, pugi::encoding_utf8);
  return xml.str();
}

std::string address(const std::string& origin, Language language, const std::string& page) {
  return fmt::format("{}/{}/{}", origin, two_letter(language), page);
}

}  // namespace

std::string to_sitemap(const std::string& origin, const std::vector<std::string>& pages) {
  pugi::xml_document document;
  pugi::xml_node root = root_of(document, "urlset");
  root.append_attribute("xmlns:xhtml").set_value(kXhtmlNamespace);
  for (const std::string& page : pages) {
    for (const Language shown : kLanguages) {
      pugi::xml_node url = root.append_child("url");
      url.append_child("loc").text().set(address(origin, shown, page).c_str());
      for (const Language language : kLanguages) {
        pugi::xml_node link = url.append_child("xhtml:link");
        link.append_attribute("rel").set_value("alternate");
        link.append_attribute("hreflang").set_value(std::string(two_letter(language)).c_str());
        link.append_attribute("href").set_value(address(origin, language, page).c_str());
      }
    }
  }
  return to_text(document);
}

std::string to_sitemap_index(const std::string& origin, unsigned parts) {
  pugi::xml_document document;
  pugi::xml_node root = root_of(document, "sitemapindex");
  for (unsigned part = 1; part <= parts; ++part) {
    root.append_child("sitemap").append_child("loc").text().set(
        fmt::format("{}/sitemap.xml?part={}", origin, part).c_str());
  }
  return to_text(document);
}

}  // namespace panoh::exporting
