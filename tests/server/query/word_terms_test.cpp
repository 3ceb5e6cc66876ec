// SPDX-License-Identifier: GPL-2.0-or-later
// What words typed in Latin letters are taken for, by a whole search: the other words decide.
#include "server/query/word_terms.hpp"

#include "server/query/searcher.hpp"
#include "tests/catch.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::query {
namespace {

Searcher& searcher() {
  static const tests::TemporaryFolder folder;
  static Searcher instance = [] {
    read::Corpus corpus = tests::small_corpus();
    for (model::Expression& expression : corpus.expressions) {
      if (expression.provisions.empty() || expression.provisions[0].paragraphs.empty()) continue;
      std::string& text = expression.provisions[0].paragraphs.front().text;
      if (expression.language == Language::En) text += " They took my passport in May.";
      if (expression.language == Language::Ru) text += " Забрали паспорт.";
      if (expression.language == Language::Tg) text += " Паспорти маро моҳи май гирифтанд.";
    }
    return *Searcher::open(tests::build_snapshot(corpus, folder.path()));
  }();
  return instance;
}

ResultPage search(std::string_view text) {
  SearchRequest request;
  request.text = text;
  return *searcher().search(request);
}

}  // namespace

TEST_CASE("A slip among English words is corrected, not read as another language in Latin letters",
          "[query][words][spelling]") {
  const auto page = search("they took my pasport");
  CHECK(page.query.corrected == "took passport");
  REQUIRE_FALSE(page.hits.empty());
  CHECK(page.hits.front().language == Language::En);
  for (const char* other : {"pasport", "pasporti maro giriftand"}) {
    CAPTURE(other);
    const auto cyrillic = search(other);
    CHECK(cyrillic.query.corrected.empty());
    REQUIRE_FALSE(cyrillic.hits.empty());
    CHECK(cyrillic.hits.front().language != Language::En);
  }
}

TEST_CASE("An English word is no Tajik one in Latin letters", "[query][words]") {
  const auto page = search("may");
  REQUIRE_FALSE(page.hits.empty());
  for (const Hit& hit : page.hits) CHECK(hit.language == Language::En);
  CHECK(search("май").hits.front().language == Language::Tg);
}

TEST_CASE("Stop words count when nothing else is there", "[query][words]") {
  QueryWord stop, word;
  stop.stop_word = true;
  word.levels = {WordLevel{}};
  std::vector<QueryWord> words{stop, word};
  drop_stop_words(words, false);
  CHECK(words.size() == 1);
  words = {stop};
  drop_stop_words(words, false);
  CHECK(words.size() == 1);
  drop_stop_words(words, true);
  CHECK(words.empty());
}

}  // namespace panoh::query
