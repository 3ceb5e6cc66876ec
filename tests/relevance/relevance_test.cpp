// SPDX-License-Identifier: GPL-2.0-or-later
// Judged questions (judgments.tsv): how far up an answer comes, per language, typing and split.
#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/relevance/judgments.hpp"
#include "tests/relevance/real_index.hpp"

namespace panoh::tests {
namespace {

/// What a question that went wrong gave; of those held back nothing is shown, so that nobody tunes
/// by them.
void show(const Judgment& judgment, const std::vector<std::string>& ids) {
  const auto place = first_answer(judgment, ids);
  if (judgment.held || place < 2) return;
  std::cout << "  " << place + 1 << ": " << judgment.query << " →";
  for (std::size_t i = 0; i < ids.size() && i < 4; ++i) std::cout << ' ' << ids[i];
  std::cout << '\n';
}

}  // namespace

TEST_CASE("Judged questions find an answer near the top", "[relevance]") {
  std::map<std::string, Figures> held, groups;
  for (const Judgment& judgment : judgments()) {
    const auto ids = answers(judgment.query);
    show(judgment, ids);
    const std::string split = judgment.held ? "held" : "tune";
    groups[judgment.language + ' ' + split].add(judgment, ids);
    groups["all " + split].add(judgment, ids);
    groups[judgment.language + ' ' + judgment.typing].add(judgment, ids);
    if (judgment.held) {
      held[judgment.language].add(judgment, ids);
      held["all"].add(judgment, ids);
    }
  }
  std::cout << table_head();
  for (const auto& [name, figures] : groups) std::cout << to_line(name, figures);
  for (const auto& [language, sums] : held) {
    CAPTURE(language);
    CHECK(sums.success_at_5 / sums.questions >= (language == "all" ? 0.96 : 0.92));
    CHECK(sums.reciprocal_rank / sums.questions >= (language == "all" ? 0.86 : 0.77));
    CHECK(sums.ndcg / sums.questions >= (language == "all" ? 0.70 : 0.65));
  }
}

TEST_CASE("What is graded is in the corpus, of every kind that a search finds", "[relevance]") {
  std::set<std::string> known, prefixes;
  for (const auto& expression : real_index().corpus.expressions) {
    for (const auto& provision : expression.provisions) known.insert(provision.id);
  }
  for (const Judgment& judgment : judgments()) {
    for (const auto& [id, grade] : judgment.grades) {
      CAPTURE(id);
      CHECK(known.contains(id));
      prefixes.insert(id.substr(0, id.find('-')));
    }
  }
  for (const char* kind : {"ind", "prac", "stat", "term", "train"}) {
    CAPTURE(kind);
    CHECK(prefixes.contains(kind));
  }
}

TEST_CASE("What clients say is not answered with one indicator in the words of three guides",
          "[relevance]") {
  auto& index = real_index();
  for (const char* query : {"хозяин держит документы у себя", "маошамро намедихад",
                            "забрали паспорт", "they do not pay me and took my passport"}) {
    CAPTURE(query);
    query::SearchRequest request;
    request.text = query;
    const auto page = index.searcher.search(request);
    REQUIRE(page.has_value());
    std::size_t grouped = 0;
    std::set<std::string> said;
    for (const auto& hit : page->hits) {
      CHECK_FALSE(said.contains(hit.provision.id));
      said.insert(hit.provision.same_as.begin(), hit.provision.same_as.end());
      grouped += hit.also.size();
    }
    CHECK(grouped > 0);
  }
}

TEST_CASE("The official ban on slavery is among the first in every language and typing",
          "[relevance]") {
  if (!real_index().has_official) return;
  for (const char* query : {"slavery", "рабство", "ғуломӣ", "гуломи"}) {
    CAPTURE(query);
    const auto ids = answers(query);
    REQUIRE(ids.size() >= 3);
    CHECK(std::find(ids.begin(), ids.begin() + 3, "udhr#4") != ids.begin() + 3);
  }
}

}  // namespace panoh::tests
