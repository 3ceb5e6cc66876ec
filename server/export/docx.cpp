// SPDX-License-Identifier: GPL-2.0-or-later
// Writes word/document.xml: paragraphs and tables. ECMA-376 part 1 §17.3 and §17.4; the order of
// the elements within properties is the schema's, which Word insists on.
#include "server/export/docx.hpp"

#include <numeric>
#include <pugixml.hpp>
#include <sstream>

#include "server/export/docx_parts.hpp"
#include "server/export/zip_package.hpp"

namespace panoh::exporting {
namespace {

// In twentieths of a point: A4 with margins of 2 cm.
constexpr unsigned kPageWidth = 11906, kPageHeight = 16838, kMargin = 1134;
constexpr unsigned kTextWidth = kPageWidth - 2 * kMargin;

pugi::xml_node append_value(pugi::xml_node parent, const char* name, std::string_view value) {
  auto node = parent.append_child(name);
  node.append_attribute("w:val") = std::string(value).c_str();
  return node;
}

void append_run(pugi::xml_node paragraph, const Span& span, bool strong) {
  auto run = paragraph.append_child("w:r");
  auto format = run.append_child("w:rPr");
  if (strong || span.strong) format.append_child("w:b");
  append_value(format, "w:lang", word_language(span.language));
  auto text = run.append_child("w:t");
  text.append_attribute("xml:space") = "preserve";
  text.text() = span.text.c_str();
}

void append_paragraph(pugi::xml_node parent, ParagraphStyle style, const Spans& spans,
                      bool strong = false) {
  auto paragraph = parent.append_child("w:p");
  append_value(paragraph.append_child("w:pPr"), "w:pStyle", style_id(style));
  for (const Span& span : spans) append_run(paragraph, span, strong);
}

void append_borders(pugi::xml_node properties) {
  auto borders = properties.append_child("w:tblBorders");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
    auto border = append_value(borders, side, "single");
    border.append_attribute("w:sz") = 4;
    border.append_attribute("w:space") = 0;
    border.append_attribute("w:color") = "999999";
  }
}

std::vector<unsigned> column_widths(const DocumentTable& table) {
  const unsigned shares =
      std::max(1U, std::accumulate(table.widths.begin(), table.widths.end(), 0U));
  std::vector<unsigned> widths;
  for (const unsigned share : table.widths) widths.push_back(kTextWidth * share / shares);
  return widths;
}

void append_row(pugi::xml_node node, const TableRow& cells, const std::vector<unsigned>& widths,
                bool head) {
  auto row = node.append_child("w:tr");
  if (head) row.append_child("w:trPr").append_child("w:tblHeader");
  for (std::size_t column = 0; column < widths.size(); ++column) {
    auto cell = row.append_child("w:tc");
    auto width = cell.append_child("w:tcPr").append_child("w:tcW");
    width.append_attribute("w:w") = widths[column];
    width.append_attribute("w:type") = "dxa";
    append_paragraph(cell, head ? ParagraphStyle::Small : ParagraphStyle::Body,
                     column < cells.size() ? cells[column] : Spans{}, head);
  }
}

void append(pugi::xml_node body, const DocumentTable& table) {
  auto node = body.append_child("w:tbl");
  auto properties = node.append_child("w:tblPr");
  auto width = properties.append_child("w:tblW");
  width.append_attribute("w:w") = kTextWidth;
  width.append_attribute("w:type") = "dxa";
  append_borders(properties);
  properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
  const std::vector<unsigned> widths = column_widths(table);
  auto grid = node.append_child("w:tblGrid");
  for (const unsigned column : widths) {
    grid.append_child("w:gridCol").append_attribute("w:w") = column;
  }
  if (!table.head.empty()) append_row(node, table.head, widths, /*head=*/true);
  for (const TableRow& row : table.rows) append_row(node, row, widths, /*head=*/false);
}

void append(pugi::xml_node body, const DocumentParagraph& paragraph) {
  append_paragraph(body, paragraph.style, paragraph.spans);
}

void append_page(pugi::xml_node body) {
  auto section = body.append_child("w:sectPr");
  auto footer = section.append_child("w:footerReference");
  footer.append_attribute("w:type") = "default";
  footer.append_attribute("r:id") = "rId3";
  auto size = section.append_child("w:pgSz");
  size.append_attribute("w:w") = kPageWidth;
  size.append_attribute("w:h") = kPageHeight;
  auto margins = section.append_child("w:pgMar");
  for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) {
    margins.append_attribute(side) = kMargin;
  }
  for (const char* part : {"w:header", "w:footer"}) margins.append_attribute(part) = kMargin / 2;
  margins.append_attribute("w:gutter") = 0;
}

std::string document_xml(const Document& document) {
  pugi::xml_document xml;
  auto root = xml.append_child("w:document");
  root.append_attribute("xmlns:w") = std::string(kWordNamespace).c_str();
  root.append_attribute("xmlns:r") =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  auto body = root.append_child("w:body");
  append_paragraph(body, ParagraphStyle::Title, {{document.title, document.language}});
  for (const auto& block : document.blocks) {
    std::visit([&body](const auto& one) { append(body, one); }, block);
  }
  append_page(body);
  std::ostringstream out;
  xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

}  // namespace

Result<std::string> to_docx(const Document& document) {
  std::vector<PackedFile> parts = frame_parts(document);
  parts.push_back({"word/document.xml", document_xml(document)});
  return pack(parts);
}

}  // namespace panoh::exporting
