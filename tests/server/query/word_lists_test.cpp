// SPDX-License-Identifier: GPL-2.0-or-later
// Lists made beforehand find and weigh what the engine's own operators would.
#include "server/query/word_lists.hpp"

#include <map>
#include <string>
#include <vector>

#include "server/query/word_weight.hpp"
#include "tests/catch.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::query {
namespace {

using Xapian::Query;
using Weights = std::map<Xapian::docid, double>;

const index::Snapshot& snapshot() {
  static const tests::TemporaryFolder folder;
  static const auto instance = tests::build_snapshot(tests::small_corpus(), folder.path());
  return *instance;
}

Weights search(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(WordWeight());
  enquire.set_query(query);
  const auto matches = enquire.get_mset(0, database.get_doccount());
  Weights weights;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    weights[*match] = match.get_weight();
  }
  return weights;
}

void require_same(const Weights& found, const Weights& expected) {
  REQUIRE(found.size() == expected.size());
  for (const auto& [document, weight] : expected) {
    REQUIRE(found.contains(document));
    REQUIRE(found.at(document) == Approx(weight));
  }
}

WordLevel level(double scale, std::vector<std::string> terms) {
  return {.scale = scale, .key = terms.front(), .terms = std::move(terms)};
}

/// Some words of the index, common and rare ones.
std::vector<std::string> words(const Xapian::Database& database) {
  std::vector<std::string> words;
  for (auto term = database.allterms_begin("a"); words.size() < 40; ++term) {
    if (term == database.allterms_end("a")) break;
    words.push_back(*term);
  }
  for (auto term = database.allterms_begin("о"); term != database.allterms_end("о"); ++term) {
    words.push_back(*term);
  }
  REQUIRE(words.size() > 5);
  return words;
}

Query scaled(const Query& query, double scale) {
  return Query(Query::OP_SCALE_WEIGHT, query, scale);
}

}  // namespace

TEST_CASE("Words add up, each at the best level at which a text has it", "[query][lists]") {
  const auto database = *snapshot().database();
  WordLists lists(database, snapshot().lengths);
  for (const auto& a : words(database)) {
    for (const auto& b : words(database)) {
      const Query first(Query::OP_MAX, Query(a), scaled(Query(b), 0.5));
      const WantedWords wanted{.words = {{level(1, {a}), level(0.5, {b})}, {level(1, {b})}},
                               .instead = {}};
      require_same(search(database, lists.any_of(wanted)),
                   search(database, Query(Query::OP_OR, first, Query(b))));
    }
  }
}

// The engine only guesses in how many documents any of some forms stands; this list has counted.
TEST_CASE("The forms of a word are one word", "[query][lists]") {
  const auto database = *snapshot().database();
  WordLists lists(database, snapshot().lengths);
  for (const auto& a : words(database)) {
    for (const auto& b : words(database)) {
      const auto both =
          search(database, lists.any_of({.words = {{level(1, {a, b})}}, .instead = {}}));
      const std::vector<Query> forms{Query(a), Query(b)};
      const Query any(Query::OP_OR, forms.begin(), forms.end());
      const auto either = search(database, any);
      REQUIRE(both.size() == either.size());
      for (const auto& [document, weight] : both) {
        REQUIRE(weight <= Approx(either.at(document)));
      }
    }
  }
}

TEST_CASE("What stands instead of a word counts more beside one", "[query][lists]") {
  const auto database = *snapshot().database();
  WordLists lists(database, snapshot().lengths);
  for (const auto& word : words(database)) {
    for (const auto& other : words(database)) {
      const Query beside(Query::OP_AND_MAYBE, Query(word), scaled(Query(other), 0.3));
      require_same(search(database, lists.any_of({.words = {{level(1, {word})}},
                                                  .instead = {{other, 0.002, 0.3}}})),
                   search(database, Query(Query::OP_OR, beside, scaled(Query(other), 0.002))));
    }
  }
}

TEST_CASE("Without a word, what stands instead is enough", "[query][lists]") {
  const auto database = *snapshot().database();
  WordLists lists(database, snapshot().lengths);
  const std::string other = words(database).front();
  require_same(search(database, lists.any_of({.words = {}, .instead = {{other, 0.002, 0.3}}})),
               search(database, scaled(Query(other), 0.002)));
}

}  // namespace panoh::query
