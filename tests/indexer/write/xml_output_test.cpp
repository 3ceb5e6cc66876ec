// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/xml_output.hpp"

#include "tests/catch.hpp"

namespace panoh::write {

TEST_CASE("Markup in a text is escaped, and what XML forbids is left out", "[write][xml]") {
  CHECK(escape("a<b> & \"c\"") == "a&lt;b&gt; &amp; &quot;c&quot;");
  CHECK(escape(std::string_view("a\0\x01\nғ", 6)) == "a\nғ");
  CHECK(escape("\xEF\xBF\xBF") == "");
}

TEST_CASE("Elements are nested, indented and closed", "[write][xml]") {
  XmlOutput out;
  out.open("a", {{"x", "1\""}});
  out.line("b", {}, "t");
  out.empty("c", without_empty({{"y", ""}, {"z", "2"}}));
  out.close();
  CHECK(
      out.finish() ==
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a x=\"1&quot;\">\n  <b>t</b>\n  <c z=\"2\"/>\n"
      "</a>\n");
}

}  // namespace panoh::write
