// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/akn_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "indexer/read/akn_text.hpp"
#include "indexer/read/eid.hpp"

namespace panoh::read {
namespace {

constexpr std::array<std::string_view, 28> kHierarchical{
    "alinea",  "article", "book",       "chapter",   "clause",      "division", "hcontainer",
    "indent",  "level",   "list",       "paragraph", "part",        "point",    "proviso",
    "rule",    "section", "subchapter", "subclause", "subdivision", "sublist",  "subparagraph",
    "subpart", "subrule", "subsection", "subtitle",  "title",       "tome",     "transitional"};

/// Numbered parts that are not hierarchical elements.
constexpr std::array<std::string_view, 3> kItems{"item", "recital", "citation"};

/// Blocks that only group others: their content belongs to the part around them.
constexpr std::array<std::string_view, 17> kTransparent{
    "content",   "intro",    "wrapUp",      "blockList", "blockContainer", "container", "recitals",
    "citations", "formula",  "ul",          "ol",        "tblock",         "table",     "tbody",
    "thead",     "mainBody", "componentRef"};

template <typename Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A part of the provision while it is read: the provision itself, or a numbered part of it.
struct Part {
  std::string eid;
  std::string num;
  bool gives_eid = true;  ///< the first row is the part; never for the provision itself
  std::map<std::string, std::size_t, std::less<>> counts;  ///< derived eIds per element

  std::string next_eid(std::string_view element) {
    auto [entry, added] = counts.try_emplace(std::string(element), 0);
    return derive_eid(eid, element, ++entry->second);
  }
};

class RowReader {
 public:
  explicit RowReader(const XmlDocument& document) : document_(document) {}

  Result<std::vector<model::Paragraph>> read(pugi::xml_node provision, std::string_view eid) {
    Part part{std::string(eid), {}, false, {}};
    read_children(provision, part, true);
    if (error_) return tl::unexpected<Error>(std::move(*error_));
    return std::move(rows_);
  }

 private:
  void read_children(pugi::xml_node element, Part& part, bool provision) {
    for (const auto node : element.children()) {
      if (node.type() != pugi::node_element) continue;
      const auto name = local_name(node);
      if (name == "num") {
        if (!provision) part.num = read_line(node);
      } else if (provision && (name == "heading" || is_heading_block(node))) {
        continue;
      } else {
        read_node(node, name, part);
      }
    }
  }

  void read_node(pugi::xml_node node, std::string_view name, Part& part) {
    if (is_hierarchical(name) || contains(kItems, name)) {
      read_part(node, name, part);
    } else if (name == "li") {
      read_list_item(node, part);
    } else if (name == "tr") {
      add_row(node, part, read_table_row(node));
    } else if (contains(kTransparent, name)) {
      read_children(node, part, false);
    } else if (name != "toc") {
      add_row(node, part, read_inline(node));
    }
  }

  void read_part(pugi::xml_node node, std::string_view name, Part& parent) {
    close_number(parent);
    Part part;
    const std::string derived = parent.next_eid(name);
    part.eid = node.attribute("eId").as_string(derived.c_str());
    read_children(node, part, false);
    close_number(part);
  }

  /// HTML's list items mix text and blocks.
  void read_list_item(pugi::xml_node node, Part& parent) {
    static const std::vector<std::string_view> kBlocks{"ul", "ol", "p"};
    close_number(parent);
    Part part;
    const std::string derived = parent.next_eid("li");
    part.eid = node.attribute("eId").as_string(derived.c_str());
    part.num = clean(node.attribute("value").value());
    auto own_text = read_inline(node, kBlocks);
    if (!own_text.text.empty()) add_row({}, part, std::move(own_text));
    for (const auto block : node.children()) {
      if (contains(kBlocks, local_name(block))) read_node(block, local_name(block), part);
    }
    close_number(part);
  }

  static InlineText read_table_row(pugi::xml_node row) {
    InlineText line;
    for (const auto cell : row.children()) {
      const auto text = read_inline(cell);
      if (text.text.empty()) continue;
      if (!line.text.empty()) line.text += " | ";
      for (auto reference : text.references) {
        reference.begin += static_cast<std::uint32_t>(line.text.size());
        reference.end += static_cast<std::uint32_t>(line.text.size());
        line.references.push_back(std::move(reference));
      }
      line.text += text.text;
    }
    return line;
  }

  /// A preamble has no <heading> in the schema; write/ puts it into <block name="heading">.
  static bool is_heading_block(pugi::xml_node node) {
    return local_name(node) == "block" &&
           std::string_view(node.attribute("name").value()) == "heading";
  }

  /// Before a part's own parts: a number that no text has taken becomes a row of its own.
  void close_number(Part& part) {
    if (part.gives_eid && !part.num.empty()) push({part.eid, part.num, {}, {}});
    part.gives_eid = false;
    part.num.clear();
  }

  void add_row(pugi::xml_node node, Part& part, InlineText text) {
    if (text.text.empty()) return;
    if (text.text.size() > kMaxParagraphBytes) return refuse(node, part, text.text.size());
    model::Paragraph row;
    if (part.gives_eid) {
      row.eid = part.eid;
      row.num = part.num;
      part.next_eid("p");  // the second text is "__p_2"
    } else {
      const std::string derived = part.next_eid("p");
      row.eid = node.attribute("eId").as_string(derived.c_str());
    }
    part.gives_eid = false;
    part.num.clear();
    row.text = std::move(text.text);
    row.references = std::move(text.references);
    push(std::move(row));
  }

  void push(model::Paragraph row) { rows_.push_back(std::move(row)); }

  void refuse(pugi::xml_node node, const Part& part, std::size_t bytes) {
    if (error_) return;
    error_ = document_
                 .error(ErrorCode::DocumentInvalid, node,
                        fmt::format("{}: a paragraph of {} bytes", part.eid, bytes),
                        fmt::format("at most {} bytes are read", kMaxParagraphBytes))
                 .value();
  }

  const XmlDocument& document_;
  std::vector<model::Paragraph> rows_;
  std::optional<Error> error_;
};

}  // namespace

bool is_hierarchical(std::string_view name) { return contains(kHierarchical, name); }

Result<std::vector<model::Paragraph>> read_rows(const XmlDocument& document,
                                                pugi::xml_node provision,
                                                std::string_view provision_eid) {
  return RowReader(document).read(provision, provision_eid);
}

}  // namespace panoh::read
