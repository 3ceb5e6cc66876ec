// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/near_equal.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "server/query/searcher.hpp"
#include "tests/catch.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::query {
namespace {

using Ids = std::vector<std::string>;

model::Provision indicator(const std::string& id, const std::string& heading, const Ids& same) {
  model::Provision made;
  made.id = made.eid = made.num = id;
  made.kind = "indicator";
  made.heading = heading;
  made.same_as = same;
  return made;
}

/// Three guides: of four indicators about papers a, b and c say the same, d does not.
read::Corpus guides() {
  read::Corpus corpus;
  const std::vector<std::pair<std::string, std::vector<model::Provision>>> all{
      {"guide-one",
       {indicator("a", "Papers are held by the employer", {"b"}),
        indicator("d", "Papers are forged", {})}},
      {"guide-two", {indicator("b", "Somebody else holds the papers", {"a", "c"})}},
      {"guide-three", {indicator("c", "Papers of workers are held", {"b"})}}};
  for (const auto& [id, provisions] : all) {
    model::Expression& guide = corpus.expressions.emplace_back();
    guide.work.id = id;
    guide.work.frbr_uri = "/akn/un/doc/" + id;
    guide.work.kind = "guide";
    guide.work.country = "INT";
    guide.language = Language::En;
    guide.frbr_uri = guide.work.frbr_uri + "/eng@";
    guide.title = id;
    guide.provisions = provisions;
  }
  return corpus;
}

ResultPage search(SearchRequest request = {}) {
  static const tests::TemporaryFolder folder;
  static Searcher searcher = *Searcher::open(tests::build_snapshot(guides(), folder.path()));
  if (request.text.empty()) request.text = "papers held";
  return *searcher.search(request);
}

}  // namespace

TEST_CASE("Indicators of several guides that say the same share a card", "[query][near-equal]") {
  const ResultPage page = search();
  REQUIRE(page.hits.size() == 2);
  CHECK(page.total == 2);
  const Hit& card = page.hits.front();
  std::set<std::string> said{card.provision.id};
  for (const AlsoHit& also : card.also) said.insert(also.id);
  CHECK(said == std::set<std::string>{"a", "b", "c"});
  CHECK(card.also.front().work.starts_with("guide-"));
  CHECK_FALSE(card.also.front().heading.empty());
  CHECK(page.hits.back().provision.id == "d");
  CHECK(page.hits.back().also.empty());
}

TEST_CASE("Pages of grouped results neither repeat nor lose anything", "[query][near-equal]") {
  std::multiset<std::string> seen;
  unsigned total = 0;
  for (unsigned number = 1; number <= 3; ++number) {
    SearchRequest request;
    request.page = number;
    request.per_page = 1;
    const ResultPage page = search(request);
    total = page.total;
    CHECK(page.hits.size() == (number <= total ? 1 : 0));
    for (const Hit& hit : page.hits) {
      seen.insert(hit.provision.id);
      for (const AlsoHit& also : hit.also) seen.insert(also.id);
    }
  }
  CHECK(total == 2);
  CHECK(seen == std::multiset<std::string>{"a", "b", "c", "d"});
}

TEST_CASE("Lists of indicators, other orders, quotes and no words show each one",
          "[query][near-equal]") {
  SearchRequest list;
  list.group = false;
  CHECK(search(list).hits.size() == 4);
  SearchRequest dated;
  dated.sort = Sort::Date;
  CHECK(search(dated).total == 4);
  SearchRequest quoted;
  quoted.text = "\"papers\"";
  CHECK(search(quoted).total == 4);
  SearchRequest everything;
  everything.text = " ";
  CHECK(search(everything).total == 4);
}

}  // namespace panoh::query
