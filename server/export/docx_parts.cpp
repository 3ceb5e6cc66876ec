// SPDX-License-Identifier: GPL-2.0-or-later
// The frame of a Word file. ECMA-376 part 1: §11.3 (parts), §17.7 (styles), §17.10 (footers).
#include "server/export/docx_parts.hpp"

#include <fmt/format.h>

#include <array>
#include <pugixml.hpp>
#include <sstream>

namespace panoh::exporting {
namespace {

constexpr std::string_view kContentTypes =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)";

constexpr std::string_view kPackageRelations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";

constexpr std::string_view kDocumentRelations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>)";

constexpr std::string_view kSettings = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:autoHyphenation w:val="true"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>)";

/// Sizes in half points, distances in twentieths of a point.
struct StyleRow {
  ParagraphStyle style;
  std::string_view id, name, paragraph, run;
};

constexpr std::array<StyleRow, 6> kStyles{{
    {ParagraphStyle::Body, "Normal", "Normal",
     R"(<w:spacing w:after="100" w:line="264" w:lineRule="auto"/>)", ""},
    {ParagraphStyle::Title, "Title", "Title", R"(<w:spacing w:after="240"/>)",
     R"(<w:b/><w:sz w:val="36"/><w:szCs w:val="36"/>)"},
    {ParagraphStyle::Heading1, "Heading1", "heading 1",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="80"/><w:outlineLvl w:val="0"/>)",
     R"(<w:b/><w:sz w:val="28"/><w:szCs w:val="28"/>)"},
    {ParagraphStyle::Heading2, "Heading2", "heading 2",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/>)",
     R"(<w:b/><w:sz w:val="24"/><w:szCs w:val="24"/>)"},
    {ParagraphStyle::Small, "Small", "Small", R"(<w:spacing w:after="60"/>)",
     R"(<w:color w:val="404040"/><w:sz w:val="19"/><w:szCs w:val="19"/>)"},
    {ParagraphStyle::Citation, "Citation", "Citation", R"(<w:spacing w:before="60" w:after="60"/>)",
     R"(<w:i/><w:color w:val="404040"/><w:sz w:val="19"/><w:szCs w:val="19"/>)"},
}};

const StyleRow& row_of(ParagraphStyle style) { return kStyles[static_cast<std::size_t>(style)]; }

std::string style_xml(const StyleRow& row) {
  const bool base = row.style == ParagraphStyle::Body;
  return fmt::format(
      R"(<w:style w:type="paragraph"{} w:styleId="{}"><w:name w:val="{}"/>{}<w:qFormat/>)"
      R"(<w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>)",
      base ? R"( w:default="1")" : "", row.id, row.name,
      base ? "" : R"(<w:basedOn w:val="Normal"/>)", row.paragraph, row.run);
}

/// Times New Roman has the Tajik letters, and every word processor something in its place.
std::string styles(const Document& document) {
  std::string xml = fmt::format(
      R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="{}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>)",
      kWordNamespace, word_language(document.language));
  for (const StyleRow& row : kStyles) xml += style_xml(row);
  xml +=
      R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>)";
  return xml;
}

std::string saved(const pugi::xml_document& xml) {
  std::ostringstream out;
  xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

/// Title and language alone: a date would make two files of one document differ.
std::string properties(const Document& document) {
  pugi::xml_document xml;
  auto core = xml.append_child("cp:coreProperties");
  core.append_attribute("xmlns:cp") =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  core.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  core.append_child("dc:title").text() = document.title.c_str();
  core.append_child("dc:language").text() = std::string(two_letter(document.language)).c_str();
  return saved(xml);
}

void append_text(pugi::xml_node paragraph, const std::string& text) {
  auto node = paragraph.append_child("w:r").append_child("w:t");
  node.append_attribute("xml:space") = "preserve";
  node.text() = text.c_str();
}

void append_field(pugi::xml_node paragraph, const char* code) {
  auto field = paragraph.append_child("w:fldSimple");
  field.append_attribute("w:instr") = code;
  append_text(field, "1");  // until the word processor counts
}

/// "Panoh · 2 / 5"
std::string footer(const Document& document) {
  pugi::xml_document xml;
  auto root = xml.append_child("w:ftr");
  root.append_attribute("xmlns:w") = std::string(kWordNamespace).c_str();
  auto paragraph = root.append_child("w:p");
  auto format = paragraph.append_child("w:pPr");
  format.append_child("w:pStyle").append_attribute("w:val") =
      std::string(style_id(ParagraphStyle::Small)).c_str();
  format.append_child("w:jc").append_attribute("w:val") = "center";
  append_text(paragraph, document.footer.empty() ? "" : document.footer + " · ");
  append_field(paragraph, "PAGE");
  append_text(paragraph, " / ");
  append_field(paragraph, "NUMPAGES");
  return saved(xml);
}

}  // namespace

std::string_view style_id(ParagraphStyle style) { return row_of(style).id; }

std::string_view word_language(Language language) {
  switch (language) {
    case Language::Tg:
      return "tg-Cyrl-TJ";
    case Language::Ru:
      return "ru-RU";
    case Language::En:
      return "en-GB";
  }
  return "en-GB";
}

std::vector<PackedFile> frame_parts(const Document& document) {
  return {{"[Content_Types].xml", std::string(kContentTypes)},
          {"_rels/.rels", std::string(kPackageRelations)},
          {"docProps/core.xml", properties(document)},
          {"word/_rels/document.xml.rels", std::string(kDocumentRelations)},
          {"word/styles.xml", styles(document)},
          {"word/settings.xml", std::string(kSettings)},
          {"word/footer1.xml", footer(document)}};
}

}  // namespace panoh::exporting
