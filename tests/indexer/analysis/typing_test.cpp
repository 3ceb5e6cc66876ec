// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/typing.hpp"

#include "tests/catch.hpp"

namespace panoh::analysis {

TEST_CASE("A text's letters show how it was typed", "[analysis][typing]") {
  struct Row {
    const char* text;
    Language language;
    const char* typing;
  };
  for (const auto& row : {
           Row{"меҳнати маҷбурӣ", Language::Tg, "standard"},
           Row{"торговля людьми", Language::Ru, "standard"},
           Row{"human trafficking", Language::En, "standard"},
           Row{"мехнати мачбури", Language::Tg, "plain"},
           Row{"муќовимат ба љиноят", Language::Tg, "legacy-a"},
           Row{"њуќуќи инсон", Language::Tg, "legacy-a"},
           Row{"ѕонуни їиної", Language::Tg, "legacy-b"},
           Row{"маїбурњ", Language::Tg, "legacy-b"},
           Row{"rонуни Тоxикистон", Language::Tg, "legacy-c"},
           Row{"[уrуrи инсон", Language::Tg, "legacy-c"},
           Row{"savdoi odamon", Language::Tg, "latin"},
           Row{"قاچاق انسان", Language::Tg, "arabic"},
           Row{"қонун [бо таҳрир]", Language::Tg, "standard"},
           Row{"", Language::En, "standard"},
       }) {
    INFO(row.text);
    CHECK(name(detect_typing(row.text, row.language)) == row.typing);
  }
}

TEST_CASE("Brackets and a Latin slip do not make Russian an old font", "[analysis][typing]") {
  CHECK(detect_typing("[статья] закона", Language::Ru) == Typing::Standard);
  CHECK(detect_typing("Законa о прeступлениях", Language::Ru) == Typing::Standard);
}

}  // namespace panoh::analysis
