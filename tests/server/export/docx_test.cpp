// SPDX-License-Identifier: GPL-2.0-or-later
// The Word file as a package and as XML. Whether a word processor likes it is tests/e2e's.
#include "server/export/docx.hpp"

#include <zip.h>

#include <pugixml.hpp>
#include <string>

#include "tests/catch.hpp"

namespace panoh::exporting {
namespace {

Document sample() {
  Document document;
  document.language = Language::Tg;
  document.title = "Мавод <1>";
  document.footer = "Паноҳ";
  document.blocks.emplace_back(
      DocumentParagraph{ParagraphStyle::Heading1, {{"Закон & право", Language::Ru}}});
  document.blocks.emplace_back(DocumentTable{
      {1, 2},
      {{{"TG", Language::Tg}}, {{"EN", Language::En}}},
      {{{{"матн", Language::Tg}}, {{"text", Language::En, true}}}, {{{"танҳо", Language::Tg}}}}});
  return document;
}

/// A file of the archive; fails the test when it is not there.
std::string unpacked(const std::string& archive, const char* name) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  REQUIRE(zip != nullptr);
  zip_stat_t stat;
  REQUIRE(zip_stat(zip, name, 0, &stat) == 0);
  std::string content(stat.size, '\0');
  zip_file_t* file = zip_fopen(zip, name, 0);
  REQUIRE(zip_fread(file, content.data(), content.size()) ==
          static_cast<zip_int64_t>(content.size()));
  zip_fclose(file);
  zip_discard(zip);
  return content;
}

pugi::xml_document part(const std::string& archive, const char* name) {
  pugi::xml_document xml;
  INFO(name);
  REQUIRE(xml.load_string(unpacked(archive, name).c_str()));
  return xml;
}

}  // namespace

TEST_CASE("The same document gives the same bytes", "[export][docx]") {
  const auto one = to_docx(sample());
  const auto two = to_docx(sample());
  REQUIRE(one);
  CHECK(*one == *two);
  CHECK(one->starts_with("PK"));
}

TEST_CASE("Every part of a Word file is there, is XML and has its type", "[export][docx]") {
  const auto file = to_docx(sample());
  REQUIRE(file);
  const auto types = part(*file, "[Content_Types].xml");
  for (const char* name : {"word/document.xml", "word/styles.xml", "word/settings.xml",
                           "word/footer1.xml", "docProps/core.xml"}) {
    (void)part(*file, name);
    const std::string query = "/Types/Override[@PartName='/" + std::string(name) + "']";
    CHECK(types.select_node(query.c_str()));
  }
  const auto relations = part(*file, "word/_rels/document.xml.rels");
  for (const auto& relation : relations.child("Relationships")) {
    const std::string target = relation.attribute("Target").value();
    (void)part(*file, ("word/" + target).c_str());
  }
}

TEST_CASE("Each piece of text says its language", "[export][docx]") {
  const auto file = to_docx(sample());
  REQUIRE(file);
  const auto document = part(*file, "word/document.xml");
  const auto language = [&](const char* text) -> std::string {
    const std::string query = "//w:r[w:t='" + std::string(text) + "']/w:rPr/w:lang/@w:val";
    return document.select_node(query.c_str()).attribute().value();
  };
  CHECK(language("Закон & право") == "ru-RU");
  CHECK(language("матн") == "tg-Cyrl-TJ");
  CHECK(language("text") == "en-GB");
  CHECK(language("Мавод <1>") == "tg-Cyrl-TJ");
  const auto styles = part(*file, "word/styles.xml");
  CHECK(styles.select_node("//w:docDefaults//w:lang[@w:val='tg-Cyrl-TJ']"));
  CHECK(styles.select_node("//w:docDefaults//w:widowControl"));
}

TEST_CASE("Headings are styles that exist, heads of tables repeat, rows are whole",
          "[export][docx]") {
  const auto file = to_docx(sample());
  REQUIRE(file);
  const auto document = part(*file, "word/document.xml");
  const auto styles = part(*file, "word/styles.xml");
  for (const auto& used : document.select_nodes("//w:pStyle/@w:val")) {
    const std::string query =
        "//w:style[@w:styleId='" + std::string(used.attribute().value()) + "']";
    CHECK(styles.select_node(query.c_str()));
  }
  CHECK(document.select_nodes("//w:pStyle[@w:val='Heading1']").size() == 1);
  CHECK(document.select_nodes("//w:tr[w:trPr/w:tblHeader]").size() == 1);
  for (const auto& row : document.select_nodes("//w:tr")) {
    CHECK(row.node().select_nodes("w:tc").size() == 2);
  }
}

TEST_CASE("The page is A4 and numbered", "[export][docx]") {
  const auto file = to_docx(sample());
  REQUIRE(file);
  const auto document = part(*file, "word/document.xml");
  CHECK(document.select_node("//w:sectPr/w:pgSz[@w:w='11906'][@w:h='16838']"));
  CHECK(document.select_node("//w:sectPr/w:footerReference[@r:id='rId3']"));
  const auto footer = part(*file, "word/footer1.xml");
  CHECK(footer.select_node("//w:fldSimple[@w:instr='PAGE']"));
  CHECK(std::string(footer.select_node("//w:t").node().text().get()).starts_with("Паноҳ"));
}

}  // namespace panoh::exporting
