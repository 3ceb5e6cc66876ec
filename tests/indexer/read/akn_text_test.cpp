// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/akn_text.hpp"

#include "tests/catch.hpp"

namespace panoh::read {
namespace {

InlineText read(const char* xml) {
  pugi::xml_document document;
  REQUIRE(document.load_string(xml, pugi::parse_default | pugi::parse_ws_pcdata));
  return read_inline(document.document_element());
}

std::string marked(const InlineText& line, std::size_t i) {
  const auto& reference = line.references.at(i);
  return line.text.substr(reference.begin, reference.end - reference.begin);
}

}  // namespace

TEST_CASE("Inline elements are read through and spaces collapse across them", "[read][text]") {
  CHECK(read("<p>  a <b> b</b> <i>c</i>d\n\t e </p>").text == "a b cd e");
  CHECK(read("<p>one<br/>two</p>").text == "one two");
  CHECK(read("<p>kept<del>gone</del></p>").text == "kept");
}

TEST_CASE("A superscript number stays apart from the number before it", "[read][text]") {
  CHECK(read("<num>Статья 130<sup>1</sup></num>").text == "Статья 130¹");
  CHECK(read("<p>x<sup>th</sup></p>").text == "xth");
}

TEST_CASE("References keep their place in the cleaned text", "[read][text]") {
  const auto line =
      read("<p>See  <ref href=\"/akn/a\"> art. 3 </ref> and <ref href=\"#b\">4</ref>.</p>");
  CHECK(line.text == "See art. 3 and 4.");
  REQUIRE(line.references.size() == 2);
  CHECK(marked(line, 0) == "art. 3");
  CHECK(marked(line, 1) == "4");
  CHECK(line.references[0].href == "/akn/a");
}

TEST_CASE("References move along when decomposed letters are composed", "[read][text]") {
  const auto line = read("<p>қонуни\xCC\x84 <ref href=\"x\">и\xCC\x84</ref></p>");
  CHECK(line.text == "қонунӣ ӣ");
  CHECK(marked(line, 0) == "ӣ");
}

TEST_CASE("Control characters written as entities are dropped", "[read][text]") {
  CHECK(read("<p>a&#1;b</p>").text == "ab");
}

}  // namespace panoh::read
