// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/planner.hpp"

#include "server/query/parser.hpp"
#include "tests/catch.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::query {
namespace {

Plan plan_of(const std::string& text) {
  static const index::Snapshot& snapshot = tests::small_snapshot();
  static const Xapian::Database database = *snapshot.database();
  static WordLists lists(database, snapshot.lengths);
  std::map<Language, analysis::Analyzer> analyzers;
  for (const Language language : kLanguages) {
    analyzers.emplace(language, snapshot.analyzers.analyzer(language));
  }
  return plan(parse(text).root, WordTerms(database, analyzers, {}), lists, nullptr);
}

}  // namespace

TEST_CASE("A query of words alone is one list", "[query][planner]") {
  for (const char* text : {"slavery", "slavery no person", "slav*", "slav* person", "рабство"}) {
    INFO(text);
    const Plan made = plan_of(text);
    REQUIRE(made.words);
    REQUIRE_FALSE(made.words->empty());
  }
  for (const char* text : {"\"no one\" slavery", "+slavery person", "slavery -person",
                           "slavery AND person", "title:slavery", "slavery NEAR/3 person", ""}) {
    INFO(text);
    REQUIRE_FALSE(plan_of(text).words);
  }
}

TEST_CASE("The beginning of a word stands for every word that begins so", "[query][planner]") {
  const Plan begun = plan_of("sl*");
  const Plan whole = plan_of("slavery");
  REQUIRE(begun.words->size() >= whole.words->size());
  REQUIRE(plan_of("slaveryy*").words->empty());
}

}  // namespace panoh::query
