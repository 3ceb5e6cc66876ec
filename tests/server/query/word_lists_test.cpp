// SPDX-License-Identifier: GPL-2.0-or-later
// Lists made beforehand find and weigh what the engine's own operators would.
#include "server/query/word_lists.hpp"

#include <algorithm>
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

const Xapian::Database& database() {
  static const Xapian::Database instance = *tests::small_snapshot().database();
  return instance;
}

Weights search(const Query& query) {
  Xapian::Enquire enquire(database());
  enquire.set_weighting_scheme(WordWeight());
  enquire.set_query(query);
  const auto matches = enquire.get_mset(0, database().get_doccount());
  Weights weights;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    weights[*match] = match.get_weight();
  }
  return weights;
}

/// One searcher asks again and again: nothing of one query may be left in the next.
Weights search(const WantedWords& wanted) {
  static WordLists lists(database(), tests::small_snapshot().lengths);
  return search(to_query(lists.any_of(wanted)));
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
std::vector<std::string> words() {
  std::vector<std::string> words;
  for (const char* start : {"a", "о"}) {
    const auto end = database().allterms_end(start);
    for (auto term = database().allterms_begin(start); term != end; ++term) words.push_back(*term);
  }
  REQUIRE(words.size() > 5);
  return words;
}

Query scaled(const Query& query, double scale) {
  return Query(Query::OP_SCALE_WEIGHT, query, scale);
}

}  // namespace

TEST_CASE("Words add up, each at the best level at which a text has it", "[query][lists]") {
  for (const auto& a : words()) {
    for (const auto& b : words()) {
      const Query first(Query::OP_MAX, Query(a), scaled(Query(b), 0.5));
      const WantedWords wanted{
          .words = {{"a", {level(1, {a}), level(0.5, {b})}}, {"b", {level(1, {b})}}},
          .instead = {}};
      require_same(search(wanted), search(Query(Query::OP_OR, first, Query(b))));
    }
  }
}

// Not compared with OP_SYNONYM: that only guesses in how many documents any of the forms stands.
TEST_CASE("The forms of a word are one word", "[query][lists]") {
  const index::DocumentLengths& lengths = tests::small_snapshot().lengths;
  for (const auto& a : words()) {
    for (const auto& b : words()) {
      if (a == b) continue;
      std::map<Xapian::docid, double> times;
      for (const auto& form : {a, b}) {
        const auto end = database().postlist_end(form);
        for (auto at = database().postlist_begin(form); at != end; ++at) times[*at] += at.get_wdf();
      }
      const WordScore score(index::kWordWeighting, static_cast<double>(lengths.documents()),
                            static_cast<double>(times.size()), lengths.average(), 1);
      Weights expected;
      for (const auto& [at, count] : times) expected[at] = score(count, lengths.of(at));
      require_same(search(WantedWords{.words = {{"", {level(1, {a, b})}}}, .instead = {}}),
                   expected);
    }
  }
}

TEST_CASE("What stands instead of a word counts more beside one", "[query][lists]") {
  for (const auto& word : words()) {
    for (const auto& other : words()) {
      const Query beside(Query::OP_AND_MAYBE, Query(word), scaled(Query(other), 0.3));
      require_same(search(WantedWords{.words = {{"", {level(1, {word})}}},
                                      .instead = {{"", other, 0.002, 0.3}}}),
                   search(Query(Query::OP_OR, beside, scaled(Query(other), 0.002))));
    }
  }
}

TEST_CASE("A synonym counts in full beside a word of the query, and without one below every word",
          "[query][lists]") {
  WordLevel synonym = level(0.5, {"act"});
  synonym.how = MatchKind::Synonym;
  for (const auto& word : words()) {
    for (const auto& other : words()) {
      synonym.terms = {other};
      const auto found = search(
          WantedWords{.words = {{"", {level(1, {"absent"}), synonym}}, {"", {level(1, {word})}}},
                      .instead = {}});
      const auto direct = search(Query(word));
      const auto both = search(Query(Query::OP_OR, Query(word), scaled(Query(other), 0.5)));
      double least = 1000;
      for (const auto& [document, weight] : direct) least = std::min(least, weight);
      REQUIRE(found.size() == both.size());
      for (const auto& [document, weight] : found) {
        if (direct.contains(document)) {
          REQUIRE(weight == Approx(both.at(document)));
        } else {
          REQUIRE(weight < least);
        }
      }
    }
  }
}

TEST_CASE("What words weigh in a document adds up to its weight", "[query][lists]") {
  static WordLists lists(database(), tests::small_snapshot().lengths);
  std::vector<Xapian::docid> documents;
  for (Xapian::docid id = 1; id <= database().get_lastdocid(); ++id) documents.push_back(id);
  for (const auto& a : words()) {
    for (const auto& b : words()) {
      WordLevel synonym = level(0.5, {b});
      synonym.how = MatchKind::Synonym;
      const WantedWords wanted{.words = {{"first", {level(1, {a}), synonym}}},
                               .instead = {{"second", b, 0.002, 0.3}}};
      const auto weights = search(wanted);
      const auto shares = lists.shares(wanted, documents);
      for (std::size_t i = 0; i < documents.size(); ++i) {
        double sum = 0;
        for (const auto& [shown, weight] : shares[i]) sum += weight;
        const auto found = weights.find(documents[i]);
        REQUIRE(sum == Approx(found == weights.end() ? 0 : found->second).margin(1e-6));
      }
    }
  }
}

TEST_CASE("Without a word, what stands instead is enough", "[query][lists]") {
  const std::string other = words().front();
  require_same(search(WantedWords{.words = {}, .instead = {{"", other, 0.002, 0.3}}}),
               search(scaled(Query(other), 0.002)));
}

}  // namespace panoh::query
