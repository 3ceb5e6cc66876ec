// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/results.hpp"

#include "server/query/sentences.hpp"
#include "tests/catch.hpp"

namespace panoh::query {

TEST_CASE("Marked text is escaped everywhere", "[query][results]") {
  const MarkedText marked{"<b> & \"x\"", {{0, 3}}};
  CHECK(to_html(marked) == "<mark>&lt;b&gt;</mark> &amp; &quot;x&quot;");
}

TEST_CASE("Marks are reported in code points", "[query][results]") {
  const MarkedText marked{"… меҳнат ва", {{4, 16}}};
  const auto marks = code_point_marks(marked);
  REQUIRE(marks.size() == 1);
  CHECK(marks.front() == std::pair<std::uint32_t, std::uint32_t>(2, 8));
}

TEST_CASE("Abbreviations and numbers do not end a sentence", "[query][results]") {
  const std::string_view text =
      "См. ст. 3 Протокола. Согласие не имеет значения; для ребёнка тоже.";
  const auto spans = split_sentences(text);
  REQUIRE(spans.size() == 2);
  CHECK(text.substr(spans[0].begin, spans[0].end - spans[0].begin) == "См. ст. 3 Протокола.");
}

}  // namespace panoh::query
