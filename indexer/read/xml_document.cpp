// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/xml_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "indexer/base/utf8.hpp"

namespace panoh::read {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Fault {
  ErrorCode code;
  std::size_t offset;
  std::string message, hint;
};

/// XML 1.0 §2.2 allows no control characters but tab, line feed and carriage return. pugixml would
/// stop at a NUL and keep the others.
std::optional<Fault> find_bad_byte(std::string_view xml) {
  const std::size_t invalid = utf8::first_invalid(xml);
  if (invalid != xml.size()) {
    return Fault{ErrorCode::EncodingInvalid, invalid, "not UTF-8",
                 "save the file as UTF-8; \"panoh-index import\" repairs other encodings"};
  }
  const auto control = std::find_if(xml.begin(), xml.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
  if (control == xml.end()) return std::nullopt;
  return Fault{ErrorCode::XmlInvalid,
               static_cast<std::size_t>(control - xml.begin()),
               fmt::format("control character 0x{:02X}", static_cast<unsigned char>(*control)),
               {}};
}

bool is_known_entity(std::string_view name) {
  constexpr std::array<std::string_view, 5> kPredefined{"amp", "lt", "gt", "quot", "apos"};
  return (name.size() > 1 && name.front() == '#') ||
         std::find(kPredefined.begin(), kPredefined.end(), name) != kPredefined.end();
}

/// pugixml leaves "&nbsp;" as it stands, and a reader would see it in the law's text.
std::optional<Fault> find_unknown_entity(std::string_view xml) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kOpaque{
      {{"<![CDATA[", "]]>"}, {"<!--", "-->"}}};
  for (std::size_t at = xml.find_first_of("&<"); at < xml.size();
       at = xml.find_first_of("&<", at)) {
    const auto rest = xml.substr(at);
    if (rest.front() == '&') {
      const auto end = std::min(rest.find(';'), rest.find_first_of(" \t\r\n<&", 1));
      if (end == std::string_view::npos || rest[end] != ';' ||
          !is_known_entity(rest.substr(1, end - 1))) {
        return Fault{ErrorCode::XmlInvalid, at, "\"&\" that begins no known entity",
                     "write & as &amp; and other characters as themselves"};
      }
    }
    for (const auto& [open, close] : kOpaque) {
      if (rest.starts_with(open)) at = std::min(xml.find(close, at), xml.size() - 1);
    }
    ++at;
  }
  return std::nullopt;
}

std::optional<Fault> find_wrong_declaration(const pugi::xml_document& tree) {
  const auto declaration = tree.first_child();
  if (declaration.type() != pugi::node_declaration) return std::nullopt;
  std::string encoding = declaration.attribute("encoding").as_string("utf-8");
  std::transform(encoding.begin(), encoding.end(), encoding.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (encoding == "utf-8" || encoding == "us-ascii") return std::nullopt;
  return Fault{ErrorCode::EncodingInvalid, 0, "declared encoding is " + encoding + ", not UTF-8",
               "save the file as UTF-8"};
}

std::size_t offset_of(pugi::xml_node node) {
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
}

std::optional<Fault> find_wrong_top(const pugi::xml_document& tree) {
  int elements = 0;
  for (const auto node : tree) {
    if (node.type() == pugi::node_doctype) {
      return Fault{ErrorCode::XmlInvalid, offset_of(node), "a DOCTYPE is not allowed",
                   "remove it: entities are never expanded"};
    }
    if (node.type() == pugi::node_element && ++elements > 1) {
      return Fault{ErrorCode::XmlInvalid, offset_of(node), "a second root element", {}};
    }
  }
  return std::nullopt;
}

/// Depth-first by a loop: a recursive walk would itself overflow the stack on a hostile file.
std::optional<Fault> find_too_deep(pugi::xml_node root) {
  int depth = 0;
  for (pugi::xml_node node = root; node;) {
    if (depth > kMaxXmlDepth) {
      return Fault{ErrorCode::XmlInvalid,
                   offset_of(node),
                   fmt::format("more than {} elements inside each other", kMaxXmlDepth),
                   {}};
    }
    if (const auto first = node.first_child()) {
      node = first;
      ++depth;
      continue;
    }
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (node == root) break;
    node = node.next_sibling();
  }
  return std::nullopt;
}

std::optional<Fault> load(std::string_view xml, pugi::xml_document& tree) {
  if (auto fault = find_bad_byte(xml)) return fault;
  // White space between inline elements separates words, hence parse_ws_pcdata.
  constexpr unsigned kFlags =
      pugi::parse_default | pugi::parse_doctype | pugi::parse_declaration | pugi::parse_ws_pcdata;
  const auto result = tree.load_buffer(xml.data(), xml.size(), kFlags, pugi::encoding_utf8);
  if (!result) {
    return Fault{
        ErrorCode::XmlInvalid, static_cast<std::size_t>(result.offset), result.description(), {}};
  }
  if (auto fault = find_wrong_top(tree)) return fault;
  if (auto fault = find_wrong_declaration(tree)) return fault;
  if (auto fault = find_too_deep(tree.document_element())) return fault;
  return find_unknown_entity(xml);
}

}  // namespace

Result<XmlDocument> XmlDocument::parse(std::string_view xml, std::string_view file) {
  if (xml.starts_with(kByteOrderMark)) xml.remove_prefix(kByteOrderMark.size());
  XmlDocument document;
  document.tree_ = std::make_unique<pugi::xml_document>();
  document.file_ = file;
  document.xml_ = xml;
  if (auto fault = load(xml, *document.tree_)) {
    return fail(fault->code,
                fmt::format("{}:{}: {}", file, line_column(xml, fault->offset), fault->message),
                std::move(fault->hint));
  }
  return document;
}

tl::unexpected<Error> XmlDocument::error(ErrorCode code, pugi::xml_node where,
                                         std::string_view message, std::string hint) const {
  return fail(code, fmt::format("{}:{}: {}", file_, line_column(xml_, offset_of(where)), message),
              std::move(hint));
}

std::string_view local_name(pugi::xml_node node) {
  const char* colon = std::strchr(node.name(), ':');
  return colon == nullptr ? node.name() : colon + 1;
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
  return parent.find_child([name](pugi::xml_node node) { return local_name(node) == name; });
}

std::string line_column(std::string_view text, std::size_t offset_bytes) {
  const auto before = text.substr(0, std::min(offset_bytes, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto line_begin = before.rfind('\n');
  const auto in_line =
      line_begin == std::string_view::npos ? before : before.substr(line_begin + 1);
  return fmt::format("{}:{}", line, 1 + utf8::count_code_points(in_line));
}

}  // namespace panoh::read
