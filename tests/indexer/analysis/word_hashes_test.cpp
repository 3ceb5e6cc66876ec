// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/word_hashes.hpp"

#include <string>

#include "tests/catch.hpp"
#include "tests/indexer/analysis/tables.hpp"

namespace panoh::analysis {
namespace {

WordHashes hashes_of(const std::string& word) { return hash_forms({word, word, "", ""}); }

}  // namespace

TEST_CASE("An empty form equals no other", "[analysis]") {
  CHECK(hash_form("") == 0);
  CHECK(hash_form("а") != 0);
  CHECK(hash_form("а") != hash_form("б"));
}

TEST_CASE("A remembered word is not made again, a forgotten one is made anew", "[analysis]") {
  WordMemory memory;
  std::size_t made = 0;
  const auto look_up = [&](const std::string& word) {
    return memory.find_or_add(word, [&] {
      ++made;
      return hashes_of(word);
    });
  };
  CHECK(look_up("савдо") == hashes_of("савдо"));
  CHECK(look_up("савдо") == hashes_of("савдо"));
  CHECK(made == 1);
  for (int i = 0; i < 500000; ++i) {  // more words than there are places
    const std::string word = "w" + std::to_string(i);
    REQUIRE(look_up(word) == hashes_of(word));
  }
  CHECK(look_up("савдо") == hashes_of("савдо"));
}

TEST_CASE("Hashed words are the words that analyze gives", "[analysis]") {
  const std::string text =
      "Моддаи 130-1: «меҳнати маҷбурӣ», мактаб-интернат, 11-уми, слова и words";
  for (const Language language : kLanguages) {
    Analyzer analyzer = registry().analyzer(language);
    const auto hashed = analyzer.hash_words(text);
    const auto tokens = analyzer.analyze(text);
    REQUIRE(hashed.size() == tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      CHECK(hashed[i].begin == tokens[i].begin);
      CHECK(hashed[i].end == tokens[i].end);
      CHECK(hashed[i].position == tokens[i].position);
      CHECK(hashed[i].hashes == hash_forms(*tokens[i].forms));
    }
  }
}

}  // namespace panoh::analysis
