// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/xml_output.hpp"

#include "indexer/base/utf8.hpp"

namespace panoh::write {

Attributes without_empty(Attributes attributes) {
  std::erase_if(attributes, [](const auto& attribute) { return attribute.second.empty(); });
  return attributes;
}

std::string escape(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case 0xFFFE:
      case 0xFFFF:
        break;
      default:
        if (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') utf8::append(result, c);
    }
  }
  return result;
}

void XmlOutput::start(std::string_view name, const Attributes& attributes) {
  xml_.append(open_.size() * 2, ' ').append("<").append(name);
  for (const auto& [key, value] : attributes) {
    xml_.append(" ").append(key).append("=\"").append(escape(value)).append("\"");
  }
}

void XmlOutput::open(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  xml_ += ">\n";
  open_.emplace_back(name);
}

void XmlOutput::close() {
  const std::string name = std::move(open_.back());
  open_.pop_back();
  xml_.append(open_.size() * 2, ' ').append("</").append(name).append(">\n");
}

void XmlOutput::empty(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  xml_ += "/>\n";
}

void XmlOutput::line(std::string_view name, const Attributes& attributes,
                     std::string_view inline_xml) {
  start(name, attributes);
  xml_.append(">").append(inline_xml).append("</").append(name).append(">\n");
}

}  // namespace panoh::write
