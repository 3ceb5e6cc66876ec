// SPDX-License-Identifier: GPL-2.0-or-later
// explain=1: what is said of a hit's place is what made it.
#include "server/query/explanation.hpp"

#include <algorithm>

#include "server/query/searcher.hpp"
#include "tests/catch.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::query {
namespace {

model::Provision article(const std::string& num, const std::string& heading,
                         const std::string& text) {
  model::Provision provision;
  provision.id = "act#" + num;
  provision.eid = "art_" + num;
  provision.num = num;
  provision.kind = "law";
  provision.heading = heading;
  provision.paragraphs = {{"", "", text, {}}};
  return provision;
}

read::Corpus corpus() {
  read::Corpus corpus = *read::read_corpus({std::filesystem::path(PANOH_SOURCE_DIR) / "corpus"});
  std::erase_if(corpus.expressions,
                [](const model::Expression& item) { return item.work.kind != "term"; });
  model::Expression act;
  act.work.id = "act";
  act.work.frbr_uri = "/akn/tj/act/2014/1";
  act.work.kind = "law";
  act.work.country = "TJ";
  act.language = Language::En;
  act.title = "On unusual matters";
  act.aliases = {"Quixotic law"};
  act.provisions = {article("1", "Smuggling of migrants", "Whoever smuggles is punished."),
                    article("2", "", "Apples grow beside pears, migrants pick them."),
                    article("3", "", "Apples and pears grow, migrants pick them.")};
  act.provisions[1].keywords = {"orchard"};
  act.provisions[1].concepts = {"topic/debt-bondage"};
  corpus.expressions.push_back(act);
  return corpus;
}

ResultPage search(std::string_view text, bool explain = true) {
  static const tests::TemporaryFolder folder;
  static Searcher searcher = *Searcher::open(tests::build_snapshot(corpus(), folder.path()));
  SearchRequest request;
  request.text = text;
  request.explain = explain;
  request.filters.kinds = {"law"};
  return *searcher.search(request);
}

const Hit& hit(const ResultPage& page, std::string_view id) {
  const auto found =
      std::ranges::find_if(page.hits, [&](const Hit& one) { return one.provision.id == id; });
  REQUIRE(found != page.hits.end());
  return *found;
}

const ExplainedTerm& term(const Hit& hit, std::string_view name) {
  REQUIRE(hit.explanation);
  const auto found = std::ranges::find(hit.explanation->terms, name, &ExplainedTerm::term);
  REQUIRE(found != hit.explanation->terms.end());
  return *found;
}

using Places = std::vector<Place>;

}  // namespace

TEST_CASE("Nothing is explained unasked", "[query][explanation]") {
  for (const Hit& one : search("apples pears", false).hits) CHECK_FALSE(one.explanation);
}

TEST_CASE("The parts of an explanation make the score", "[query][explanation]") {
  for (const char* query : {"apples pears", "smuggling of migrants", "apples grow orchard"}) {
    const auto page = search(query);
    REQUIRE_FALSE(page.hits.empty());
    for (const Hit& one : page.hits) {
      CAPTURE(query, one.provision.id);
      REQUIRE(one.explanation);
      const Explanation& why = *one.explanation;
      CHECK(why.words * why.authority * why.country * why.nearness ==
            Approx(one.score).epsilon(1e-6));
      double sum = 0;
      for (const ExplainedTerm& part : why.terms) sum += part.weight;
      CHECK(sum == Approx(why.words).epsilon(1e-4));
    }
  }
}

TEST_CASE("An explanation says where words stand", "[query][explanation]") {
  const auto page = search("apples orchard smuggling quixotic bondage");
  CHECK(term(hit(page, "act#2"), "apples").places == Places{Place::Text});
  CHECK(term(hit(page, "act#2"), "orchard").places == Places{Place::Keywords});
  CHECK(term(hit(page, "act#2"), "bondage").places == Places{Place::Topic});
  CHECK(term(hit(page, "act#1"), "smuggling").places == Places{Place::Heading, Place::Text});
  CHECK(term(hit(page, "act#1"), "quixotic").places == Places{Place::Name});
}

TEST_CASE("What was found by another name of its act says so", "[query][explanation]") {
  const auto page = search("quixotic", false);
  REQUIRE(page.hits.size() == 3);
  for (const Hit& one : page.hits) {
    REQUIRE(one.matched.size() == 1);
    CHECK(one.matched[0].term == "quixotic");
    CHECK(one.matched[0].how == MatchKind::Exact);
  }
}

TEST_CASE("A whole term and the stop words of the query do not part its words",
          "[query][explanation]") {
  CHECK(hit(search("smuggling of migrants"), "act#1").explanation->nearness == Approx(1.3));
  const auto page = search("apples and pears");
  CHECK(hit(page, "act#3").explanation->nearness == Approx(1.3));
  CHECK(hit(page, "act#2").explanation->nearness > 1);
  CHECK(hit(page, "act#2").explanation->nearness < 1.3);
}

}  // namespace panoh::query
