// SPDX-License-Identifier: GPL-2.0-or-later
// Words and headings of the corpus, typed in every way: they must lead to where the standard
// spelling leads.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "indexer/base/utf8.hpp"
#include "tests/catch.hpp"
#include "tests/relevance/other_typings.hpp"
#include "tests/relevance/real_index.hpp"

namespace panoh::tests {
namespace {

constexpr std::size_t kFewestRows = 100;
constexpr std::size_t kMostHeadings = 300, kMostWords = 300;
constexpr std::size_t kShortestWord = 4;

struct Row {
  std::string text;
  bool word = false;  ///< one word: it has to be found, in any provision
};

bool is_standard_word(std::string_view word) {
  if (utf8::count_code_points(word) < kShortestWord) return false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    if (c < U'а' || c > 0x4FF) return false;
  }
  return true;
}

/// Headings without their punctuation, and their words.
std::vector<Row> make_rows(RealIndex& index) {
  auto tajik = index.searcher.snapshot().analyzers.analyzer(Language::Tg);
  std::set<std::string> headings, words;
  for (const auto& expression : index.corpus.expressions) {
    if (expression.language != Language::Tg) continue;
    for (const auto& provision : expression.provisions) {
      std::string heading;
      for (const auto& token : tajik.analyze(provision.heading)) {
        if (token.joined || !is_standard_word(token.forms->normal)) continue;
        heading += (heading.empty() ? "" : " ") + token.forms->normal;
        if (!token.stop_word) words.insert(token.forms->normal);
      }
      if (heading.find(' ') != std::string::npos) headings.insert(heading);
    }
  }
  std::vector<Row> rows;
  for (const auto& heading : headings) {
    if (rows.size() < kMostHeadings) rows.push_back({heading, false});
  }
  const std::size_t step = std::max<std::size_t>(1, words.size() / kMostWords);
  std::size_t i = 0;
  for (const auto& word : words) {
    if (i++ % step == 0) rows.push_back({word, true});
  }
  return rows;
}

query::ResultPage search(RealIndex& index, std::string_view text) {
  query::SearchRequest request;
  request.text = text;
  return *index.searcher.search(request);
}

/// Stems of what is marked in the best hit.
std::set<std::string> marked_stems(RealIndex& index, const query::ResultPage& page) {
  auto tajik = index.searcher.snapshot().analyzers.analyzer(Language::Tg);
  std::set<std::string> stems;
  const auto& hit = page.hits.front();
  for (const query::MarkedText* text : {&hit.heading, &hit.snippet}) {
    for (const auto& [begin, end] : text->marks) {
      for (const auto& token : tajik.analyze(text->text.substr(begin, end - begin))) {
        stems.insert(token.forms->stem);
      }
    }
  }
  return stems;
}

bool leads_to_the_same(RealIndex& index, const Row& row, const std::string& typed) {
  const auto standard = search(index, row.text);
  const auto other = search(index, typed);
  if (standard.hits.empty() || other.hits.empty()) return standard.hits.empty();
  if (standard.hits.front().provision.id == other.hits.front().provision.id) return true;
  if (!row.word) return false;
  auto tajik = index.searcher.snapshot().analyzers.analyzer(Language::Tg);
  return marked_stems(index, other).contains(tajik.forms(row.text).stem);
}

}  // namespace

TEST_CASE("Every typing leads to what the standard spelling leads to", "[relevance][typing]") {
  auto& index = real_index();
  const auto rows = make_rows(index);
  REQUIRE(rows.size() >= kFewestRows);
  std::cout << fmt::format("{:<16} {:>5} {:>6}\n", "typing", "rows", "same");
  for (const OtherTyping& typing : other_typings()) {
    std::size_t same = 0;
    std::string misses;
    for (const Row& row : rows) {
      const std::string typed = typing.spell(row.text);
      if (leads_to_the_same(index, row, typed)) {
        ++same;
      } else {
        misses += fmt::format("  {} → {}: \"{}\"\n", row.text, typed,
                              search(index, typed).query.understood);
      }
    }
    const double part = static_cast<double>(same) / static_cast<double>(rows.size());
    std::cout << fmt::format("{:<16} {:>5} {:>6.3f}\n", typing.name, rows.size(), part);
    CAPTURE(typing.name, misses);
    CHECK(part >= typing.floor);
  }
}

}  // namespace panoh::tests
