// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/expanding.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "indexer/base/utf8.hpp"
#include "indexer/index/snapshot.hpp"
#include "server/query/searcher.hpp"
#include "tests/bench/vocabulary.hpp"

namespace panoh::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kWords = 12;
constexpr std::size_t kFewestLetters = 5;  ///< of content words

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The terms of a language that a search is widened by, each as its words.
std::vector<std::vector<std::string>> terms_of(const read::Corpus& corpus, Language language) {
  std::vector<std::vector<std::string>> terms;
  for (const model::TermEntry& entry : corpus.terms.entries) {
    for (const model::Term& term : entry.terms) {
      const bool counts = !entry.structural && term.type == model::TermType::FullForm;
      if (counts && term.language == two_letter(language)) terms.push_back(words_of(term.text));
    }
  }
  std::erase_if(terms, [](const auto& words) { return words.empty() || words.size() > kWords; });
  return terms;
}

std::vector<std::string> content_words(const read::Corpus& corpus, Language language,
                                       Random& random) {
  while (true) {
    const auto& expression = corpus.expressions[random.below(corpus.expressions.size())];
    if (expression.language != language || expression.provisions.empty()) continue;
    const auto& provision = expression.provisions[random.below(expression.provisions.size())];
    auto words = words_of(provision.paragraphs.front().text);
    std::erase_if(words, [](const std::string& word) {
      return utf8::count_code_points(word) < kFewestLetters;
    });
    if (words.size() >= kWords) return words;
  }
}

Query to_query(const std::vector<std::string>& words, Language language) {
  Query query{.text = {}, .language = language, .kind = {}, .country = {}};
  for (const std::string& word : words) query.text += (query.text.empty() ? "" : " ") + word;
  return query;
}

/// Searches for one query in three ways, another one first each time.
class Ways {
 public:
  explicit Ways(query::Searcher& searcher) : searcher_(searcher) {}

  void search(const Query& query, Widened* counted) {
    for (unsigned i = 0; i < 3; ++i) search(query, (turn_ + i) % 3, counted);
    ++turn_;
  }

 private:
  void search(const Query& query, unsigned way, Widened* counted) {
    query::SearchRequest request = to_request(query);
    request.cross = way == 0;
    request.exact = way == 2;
    const auto start = Clock::now();
    const bool good = searcher_.search(request).has_value();
    const double took = ms_since(start);
    if (counted == nullptr) return;
    const std::array series{&counted->cross, &counted->uncrossed, &counted->exact};
    if (good) {
      series[way]->latencies_ms.push_back(took);
    } else {
      ++series[way]->errors;
    }
  }

  query::Searcher& searcher_;
  unsigned turn_ = 0;
};

}  // namespace

WideningQueries make_widening_queries(const read::Corpus& corpus, std::size_t count) {
  Random random(3);
  std::array<std::vector<std::vector<std::string>>, kLanguages.size()> terms, single;
  for (const Language language : kLanguages) {
    const auto at = static_cast<std::size_t>(language);
    terms[at] = terms_of(corpus, language);
    std::ranges::copy_if(terms[at], std::back_inserter(single[at]),
                         [](const auto& words) { return words.size() == 1; });
  }
  WideningQueries queries;
  for (std::size_t i = 0; i < count; ++i) {
    const Language language = kLanguages[i % kLanguages.size()];
    const auto at = static_cast<std::size_t>(language);
    auto words = content_words(corpus, language, random);
    const bool term = i / kLanguages.size() % 2 == 0 && !single[at].empty();
    queries.one_word.push_back(to_query(
        {term ? single[at][random.below(single[at].size())].front() : words.front()}, language));
    if (!terms[at].empty()) {
      const auto& whole = terms[at][random.below(terms[at].size())];
      std::ranges::copy(whole, words.begin());
    }
    words.resize(kWords);
    queries.twelve_words.push_back(to_query(words, language));
  }
  return queries;
}

Result<WideningCost> measure_widening(const WideningQueries& queries,
                                      const std::filesystem::path& index, unsigned rounds) {
  auto snapshot = index::Snapshot::open(index);
  if (!snapshot) return tl::unexpected(snapshot.error());
  auto searcher = query::Searcher::open(*snapshot);
  if (!searcher) return tl::unexpected(searcher.error());
  WideningCost cost;
  Ways ways(*searcher);
  for (unsigned round = 0; round <= rounds; ++round) {  // the first one unmeasured
    const bool counts = round > 0;
    for (const Query& query : queries.one_word) {
      ways.search(query, counts ? &cost.one_word : nullptr);
    }
    for (const Query& query : queries.twelve_words) {
      ways.search(query, counts ? &cost.twelve_words : nullptr);
    }
  }
  return cost;
}

}  // namespace panoh::bench
