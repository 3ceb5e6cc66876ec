// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/xml_document.hpp"

#include "indexer/read/akn_reader.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/read/small_documents.hpp"

namespace panoh::read {
namespace {

ErrorCode code_of(std::string_view xml) {
  const auto document = XmlDocument::parse(xml, "f.xml");
  REQUIRE_FALSE(document);
  return document.error().code;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("An XML error names file, line and column in letters", "[read][xml]") {
  const auto document = XmlDocument::parse("<a>\n<b>ғӣқ</c></a>", "f.xml");
  REQUIRE_FALSE(document);
  CHECK(document.error().message.starts_with("f.xml:2:"));
  CHECK(line_column("a\nғӣқ!", 8) == "2:4");
}

TEST_CASE("A DOCTYPE is refused, so that entities cannot explode", "[read][xml]") {
  const std::string laughs =
      "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>\n"
      "<lolz>&c;</lolz>";
  const auto document = XmlDocument::parse(laughs, "f.xml");
  REQUIRE_FALSE(document);
  CHECK(document.error().code == ErrorCode::XmlInvalid);
  CHECK(document.error().message.find("DOCTYPE") != std::string::npos);
  CHECK(code_of("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>") == ErrorCode::XmlInvalid);
}

TEST_CASE("Hostile bytes are errors, never crashes", "[read][xml][hostile]") {
  using namespace std::string_literals;
  CHECK(code_of("") == ErrorCode::XmlInvalid);
  CHECK(code_of("<a><b>") == ErrorCode::XmlInvalid);
  CHECK(code_of("<a") == ErrorCode::XmlInvalid);
  CHECK(code_of("<a>\0</a>"s) == ErrorCode::XmlInvalid);
  CHECK(code_of("<a>\x01</a>") == ErrorCode::XmlInvalid);
  CHECK(code_of("<a/><b/>") == ErrorCode::XmlInvalid);
  CHECK(code_of("<a>&nbsp;</a>") == ErrorCode::XmlInvalid);
  CHECK(code_of("<a>Tom & Jerry</a>") == ErrorCode::XmlInvalid);
  CHECK(code_of("<a>\xCF\xF0</a>") == ErrorCode::EncodingInvalid);
  CHECK(code_of("\xFF\xFE<\0a\0/\0>\0"s) == ErrorCode::EncodingInvalid);
  CHECK(code_of("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a/>") ==
        ErrorCode::EncodingInvalid);
}

TEST_CASE("A hundred thousand elements inside each other are refused", "[read][xml][hostile]") {
  const std::string deep = repeat("<a>", 100000) + repeat("</a>", 100000);
  CHECK(code_of(deep) == ErrorCode::XmlInvalid);
  CHECK(code_of(repeat("<a>", 100000)) == ErrorCode::XmlInvalid);
  const std::string allowed = repeat("<a>", 90) + repeat("</a>", 90);
  CHECK(XmlDocument::parse(allowed, "f.xml"));
}

TEST_CASE("A paragraph of five megabytes is refused by name", "[read][xml][hostile]") {
  const auto xml = document_with("<article eId=\"art_1\"><content><p>" +
                                 std::string(5U << 20U, 'x') + "</p></content></article>");
  const auto expression = read_akn(xml, "f.xml");
  REQUIRE_FALSE(expression);
  CHECK(expression.error().code == ErrorCode::DocumentInvalid);
  CHECK(expression.error().message.find("art_1") != std::string::npos);
}

TEST_CASE("Entities, CDATA, comments and a byte order mark are fine", "[read][xml]") {
  const auto document =
      XmlDocument::parse("\xEF\xBB\xBF<a>&amp;&#1170;<![CDATA[a & b]]><!-- & --></a>", "f.xml");
  REQUIRE(document);
  CHECK(std::string(document->root().child_value()) == "&Ғ");
}

}  // namespace panoh::read
