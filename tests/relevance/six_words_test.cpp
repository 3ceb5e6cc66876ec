// SPDX-License-Identifier: GPL-2.0-or-later
// A sentence that visibly stands in a text must be found: every six consecutive words of every
// provision, in quotes, find that provision first, or only others that hold the same words before
// it.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "tests/catch.hpp"
#include "tests/relevance/real_index.hpp"

namespace panoh::tests {
namespace {

constexpr std::size_t kWindow = 6;

std::string whole_text(const model::Provision& provision) {
  std::string text;
  for (const auto& paragraph : provision.paragraphs) {
    text += paragraph.num + " " + paragraph.text + "\n";
  }
  return text;
}

struct Words {
  std::vector<std::string> normals;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;
};

Words words_of(analysis::Analyzer& analyzer, std::string_view text) {
  Words words;
  for (const auto& token : analyzer.analyze(text)) {
    if (token.joined) continue;
    words.normals.push_back(token.forms->normal);
    words.spans.emplace_back(token.begin, token.end);
  }
  return words;
}

/// A phrase with quotation marks inside could not be typed in quotes.
std::string quoted(std::string text) {
  std::replace(text.begin(), text.end(), '"', ' ');
  return "\"" + text + "\"";
}

bool holds(const query::Hit& hit, std::string_view text,
           analysis::AnalyzerRegistry const& registry) {
  for (const Language language : kLanguages) {
    auto analyzer = registry.analyzer(language);
    const auto needle = words_of(analyzer, text).normals;
    const auto haystack = words_of(analyzer, whole_text(hit.provision)).normals;
    if (std::search(haystack.begin(), haystack.end(), needle.begin(), needle.end()) !=
        haystack.end()) {
      return true;
    }
  }
  return false;
}

/// Empty when found as promised, otherwise what came first.
std::string wrong_first(RealIndex& index, const std::string& id, const std::string& text) {
  query::SearchRequest request;
  request.text = quoted(text);
  request.per_page = query::kMaxPerPage;
  const auto page = index.searcher.search(request);
  if (!page) return page.error().message;
  for (const auto& hit : page->hits) {
    if (hit.provision.id == id) return {};
    if (!holds(hit, text, index.searcher.snapshot().analyzers)) return hit.provision.id;
  }
  return "nothing";
}

}  // namespace

TEST_CASE("Every six consecutive words in quotes find their provision", "[relevance]") {
  auto& index = real_index();
  std::size_t tried = 0;
  std::vector<std::string> failures;
  for (const auto& expression : index.corpus.expressions) {
    auto analyzer = index.searcher.snapshot().analyzers.analyzer(expression.language);
    for (const auto& provision : expression.provisions) {
      const std::string text = whole_text(provision);
      const auto words = words_of(analyzer, text);
      for (std::size_t i = 0; i + kWindow <= words.spans.size(); ++i, ++tried) {
        const auto begin = words.spans[i].first;
        const auto end = words.spans[i + kWindow - 1].second;
        const std::string phrase = text.substr(begin, end - begin);
        const auto first = wrong_first(index, provision.id, phrase);
        if (!first.empty()) failures.push_back(provision.id + ": " + phrase + " → " + first);
      }
    }
  }
  for (std::size_t i = 0; i < failures.size() && i < 20; ++i) UNSCOPED_INFO(failures[i]);
  CAPTURE(tried, failures.size());
  CHECK(failures.empty());
  CHECK(tried > 5000);
}

}  // namespace panoh::tests
