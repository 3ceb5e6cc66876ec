// SPDX-License-Identifier: GPL-2.0-or-later
// What is matched here is what Xapian would match: the same versions, order, weights and counts.
#include "server/query/matcher.hpp"

#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::query {
namespace {

const Xapian::Database& database() {
  static const Xapian::Database instance = *tests::small_snapshot().database();
  return instance;
}

/// Every pair of words that begin so, as a query of words of which any may be missing.
std::vector<WordList> lists() {
  static WordLists word_lists(database(), tests::small_snapshot().lengths);
  std::vector<WantedWord> words;
  for (const char* start : {"a", "и", "м"}) {
    const auto end = database().allterms_end(start);
    for (auto term = database().allterms_begin(start); term != end; ++term) {
      words.push_back({*term, {{.key = *term, .terms = {*term}}}});
    }
  }
  std::vector<WordList> lists;
  for (const auto& a : words) {
    for (const auto& b : words)
      lists.push_back(word_lists.any_of({.words = {a, b}, .instead = {}}));
  }
  return lists;
}

struct Found {
  std::vector<Match> matches;
  unsigned total = 0;
  std::vector<Facet> facets;
};

Found find(const Plan& plan, const Filters& filters, std::size_t most) {
  const DocumentFilter filter(filters, tests::small_snapshot());
  FacetCounter counter(tests::small_snapshot(), filter, true);
  auto matches = find_matches(database(), plan, CitedFirst({}), {.most = most}, counter);
  return {std::move(matches), counter.total(), counter.facets(filters, Language::En)};
}

void require_same(const Found& a, const Found& b) {
  REQUIRE(a.total == b.total);
  REQUIRE(a.matches.size() == b.matches.size());
  for (std::size_t i = 0; i < a.matches.size(); ++i) {
    REQUIRE(a.matches[i].docid == b.matches[i].docid);
    REQUIRE(a.matches[i].weight == b.matches[i].weight);
  }
  REQUIRE(a.facets.size() == b.facets.size());
  for (std::size_t i = 0; i < a.facets.size(); ++i) {
    REQUIRE(a.facets[i].values.size() == b.facets[i].values.size());
    for (std::size_t j = 0; j < a.facets[i].values.size(); ++j) {
      REQUIRE(a.facets[i].values[j].value == b.facets[i].values[j].value);
      REQUIRE(a.facets[i].values[j].count == b.facets[i].values[j].count);
    }
  }
}

}  // namespace

TEST_CASE("A list of words is matched as Xapian matches it", "[query][matcher]") {
  Filters only_codes;
  only_codes.kinds = {"code"};
  std::size_t matched = 0;
  for (const WordList& list : lists()) {
    for (const Filters& filters : {Filters{}, only_codes}) {
      for (const std::size_t most : {0U, 1U, 2U, 100U}) {
        Plan plan;
        plan.has_words = true;
        plan.query = to_query(list);
        const Found by_xapian = find(plan, filters, most);
        plan.words = list;
        require_same(find(plan, filters, most), by_xapian);
        matched += by_xapian.matches.size();
      }
    }
  }
  REQUIRE(matched > 1000);
}

}  // namespace panoh::query
