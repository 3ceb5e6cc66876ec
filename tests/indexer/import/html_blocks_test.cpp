// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/html_blocks.hpp"

#include "tests/catch.hpp"

namespace panoh::import {
namespace {

HtmlText read(std::string_view html) {
  auto result = read_html(html, "page.html");
  REQUIRE(result);
  return std::move(*result);
}

std::vector<std::string> texts(std::string_view html) {
  std::vector<std::string> all;
  for (const auto& block : read(html).blocks) all.push_back(block.text);
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Blocks begin and end where a browser begins a new line", "[import][html]") {
  CHECK(texts("<p>a <b>b</b><i>c</i></p>d<div>e<br>f</div>") == Texts{"a bc", "d", "e", "f"});
  CHECK(texts("<table><tr><td>x<td>y<tr><td>z</table>") == Texts{"x | y", "z"});
}

TEST_CASE("Scripts, styles, navigation and buttons are not text", "[import][html]") {
  CHECK(texts("<script>a</script><style>b</style><nav>c</nav><button>d</button><p>e") ==
        Texts{"e"});
}

TEST_CASE("A page inside one big form is read", "[import][html]") {
  CHECK(texts("<form><div>law</div></form>") == Texts{"law"});
}

TEST_CASE("Only <main> is read where there is one", "[import][html]") {
  CHECK(texts("<div>menu</div><main><p>law</p></main><div>ads</div>") == Texts{"law"});
}

TEST_CASE("Superscript numbers stay apart", "[import][html]") {
  CHECK(texts("<p>Статья 130<sup>1</sup>.</p>") == Texts{"Статья 130¹."});
}

TEST_CASE("List items carry the marker that a browser prints", "[import][html]") {
  const auto blocks = read("<ol start=3><li>c<li>d<ol type=a><li>x</ol></ol><ul><li>y</ul>").blocks;
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].marker == "3.");
  CHECK(blocks[1].marker == "4.");
  CHECK(blocks[2].marker == "a.");
  CHECK(blocks[2].list_depth == 2);
  CHECK(blocks[3].marker.empty());
}

TEST_CASE("The title is the first h1, else the page's title", "[import][html]") {
  CHECK(read("<title>t</title><h1>h</h1><p>x").title == "h");
  CHECK(read("<title>t</title><p>x").title == "t");
}

TEST_CASE("Broken and hostile HTML gives text or an error, never a crash", "[import][html]") {
  for (const auto* html :
       {"", "<", "<p", "</p></p>", "<table><p>x", "<sup><p>1</p></sup>", "\x01"}) {
    CHECK(read_html(html, "page.html"));
  }
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  CHECK_FALSE(read_html(deep, "page.html"));
  std::string flat;
  for (int i = 0; i < 100000; ++i) flat += "<p>x<br>";
  CHECK(read_html(flat, "page.html")->blocks.size() == 100000);
}

}  // namespace panoh::import
