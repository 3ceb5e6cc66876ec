// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/queries.hpp"

#include <array>

#include "indexer/base/utf8.hpp"
#include "tests/bench/vocabulary.hpp"

namespace panoh::bench {
namespace {

constexpr std::size_t kPrefixLetters = 5;

const model::Expression& draw_expression(const read::Corpus& corpus, Language language,
                                         Random& random) {
  while (true) {
    const auto& expression = corpus.expressions[random.below(corpus.expressions.size())];
    if (expression.language == language) return expression;
  }
}

// People type content words: short ones are left out where words are picked singly.
std::vector<std::string> long_words(const std::vector<std::string>& words) {
  std::vector<std::string> picked;
  for (const auto& word : words) {
    if (utf8::count_code_points(word) >= kPrefixLetters) picked.push_back(word);
  }
  return picked.empty() ? words : picked;
}

std::string pick(const std::vector<std::string>& words, std::size_t count, Random& random) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += ' ';
    text += words[random.below(words.size())];
  }
  return text;
}

std::string phrase(const std::vector<std::string>& words, Random& random) {
  const std::size_t start = random.below(words.size() - 2);
  return '"' + words[start] + ' ' + words[start + 1] + '"';
}

std::string prefix(const std::string& word) {
  std::size_t offset = 0;
  for (std::size_t i = 0; i < kPrefixLetters && offset < word.size(); ++i) {
    utf8::next(word, offset);
  }
  return word.substr(0, offset) + '*';
}

Query draw_query(const read::Corpus& corpus, Language language, std::size_t turn, Random& random) {
  const auto& expression = draw_expression(corpus, language, random);
  const auto& provision = expression.provisions[random.below(expression.provisions.size())];
  const auto words = words_of(provision.paragraphs.front().text);
  const auto content = long_words(words);
  Query query{.text = {}, .language = language, .kind = {}, .country = {}};
  switch (turn % 10) {
    case 6:
      query.text = phrase(words, random);
      break;
    case 7:
      query.kind = expression.work.kind;
      query.text = pick(content, 2, random);
      break;
    case 8:
      query.country = expression.work.country;
      query.text = pick(content, 2, random);
      break;
    case 9:
      query.text = prefix(content[random.below(content.size())]);
      break;
    default:
      query.text = pick(content, turn % 10 / 2 + 1, random);
  }
  return query;
}

}  // namespace

std::vector<Query> make_queries(const read::Corpus& corpus, std::size_t count) {
  Random random(2);
  std::vector<Query> queries;
  for (std::size_t i = 0; i < count; ++i) {
    const Language language = kLanguages[i % kLanguages.size()];
    queries.push_back(draw_query(corpus, language, i / kLanguages.size(), random));
  }
  return queries;
}

query::SearchRequest to_request(const Query& query) {
  query::SearchRequest request;
  request.text = query.text;
  request.facets = true;
  request.ui = query.language;
  if (!query.kind.empty()) request.filters.kinds = {query.kind};
  if (!query.country.empty()) request.filters.countries = {query.country};
  return request;
}

}  // namespace panoh::bench
