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

/// What a phrase may stand in, besides the text: names of the act, chapter, heading, keyword.
std::vector<std::string> searched_texts(const query::Hit& hit, const index::CatalogueWork& work) {
  std::vector<std::string> texts = hit.provision.keywords;
  texts.push_back(whole_text(hit.provision));
  texts.insert(texts.end(), hit.provision.path.begin(), hit.provision.path.end());
  texts.push_back(hit.provision.label + " " + hit.provision.heading);
  for (const auto& [language, expression] : work.expressions) {
    texts.push_back(expression.title);
    texts.push_back(expression.short_title);
    texts.insert(texts.end(), expression.aliases.begin(), expression.aliases.end());
  }
  return texts;
}

bool holds(const query::Hit& hit, std::string_view text, const index::Snapshot& snapshot) {
  const auto texts = searched_texts(hit, *snapshot.catalogue.find_work(hit.work));
  for (const Language language : kLanguages) {
    auto analyzer = snapshot.analyzers.analyzer(language);
    const auto needle = words_of(analyzer, text).normals;
    for (const std::string& searched : texts) {
      const auto haystack = words_of(analyzer, searched).normals;
      const auto found =
          std::search(haystack.begin(), haystack.end(), needle.begin(), needle.end());
      if (found != haystack.end()) return true;
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
    if (!holds(hit, text, index.searcher.snapshot())) return hit.provision.id;
  }
  return "nothing";
}

/// Those in numbers stay: "2,500" is one word.
std::string without_commas(const std::string& phrase) {
  std::string text;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const bool mark = phrase[i] == ',' || phrase[i] == ';';
    if (!mark || (i + 1 < phrase.size() && phrase[i + 1] != ' ')) text += phrase[i];
  }
  return text;
}

/// The results of a phrase, in the order of the page.
std::vector<std::string> found(RealIndex& index, const std::string& phrase) {
  query::SearchRequest request;
  request.text = quoted(phrase);
  const auto page = index.searcher.search(request);
  REQUIRE(page.has_value());
  std::vector<std::string> ids;
  for (const auto& hit : page->hits) ids.push_back(hit.provision.id);
  return ids;
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

TEST_CASE("Commas and semicolons in quotes are passed over", "[relevance]") {
  constexpr std::size_t kEvery = 50;  // of them all: thousands of phrases are enough
  auto& index = real_index();
  std::size_t seen = 0, tried = 0;
  for (const auto& expression : index.corpus.expressions) {
    auto analyzer = index.searcher.snapshot().analyzers.analyzer(expression.language);
    for (const auto& provision : expression.provisions) {
      const std::string text = whole_text(provision);
      const auto words = words_of(analyzer, text);
      for (std::size_t i = 0; i + kWindow <= words.spans.size(); ++i) {
        const auto begin = words.spans[i].first;
        const auto phrase = text.substr(begin, words.spans[i + kWindow - 1].second - begin);
        const std::string without = without_commas(phrase);
        if (without == phrase || ++seen % kEvery != 0) continue;
        INFO(provision.id << ": " << phrase);
        CHECK(found(index, phrase) == found(index, without));
        ++tried;
      }
    }
  }
  CHECK(tried > 200);
  if (!index.has_official) return;
  for (const char* phrase : {"произвольному аресту, задержанию", "на жизнь, на свободу",
                             "ба ҳаёт, озодӣ", "arbitrary arrest, detention or exile"}) {
    CAPTURE(phrase);
    CHECK_FALSE(found(index, phrase).empty());
  }
}

}  // namespace panoh::tests
