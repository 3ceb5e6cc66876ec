// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/word_terms.hpp"

#include <algorithm>
#include <utility>

#include "indexer/base/utf8.hpp"
#include "indexer/index/schema.hpp"

namespace panoh::query {
namespace {

bool is_perso_arabic(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = text.empty() ? U' ' : utf8::next(text, at);
  return first >= U'\u0600' && first <= U'\u06FF';
}

/// The letters that Tajik has and Russian has not. Who types one means it: folding would only add
/// words that differ in exactly that letter.
bool has_tajik_letter(std::string_view text) {
  for (const std::string_view letter : {"ғ", "ӣ", "қ", "ӯ", "ҳ", "ҷ"}) {
    if (text.find(letter) != std::string_view::npos) return true;
  }
  return false;
}

/// "130-1" is one number: neither 130 nor 1 is meant.
void keep_numbers_whole(std::vector<QueryWord>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].joined || !has_digit(words[i].shown)) continue;
    words[i].joined = false;
    const auto begin = words[i].begin;
    const auto end = words[i].end;
    std::erase_if(words, [&](const QueryWord& part) {
      return part.begin >= begin && part.end <= end && part.end - part.begin < end - begin;
    });
    i = 0;
  }
}

bool contains(const std::vector<Language>& languages, Language language) {
  return languages.empty() ||
         std::find(languages.begin(), languages.end(), language) != languages.end();
}

}  // namespace

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

WordTerms::WordTerms(const Xapian::Database& database,
                     std::map<Language, analysis::Analyzer>& analyzers, WordTermsOptions options)
    : database_(database), analyzers_(analyzers), options_(std::move(options)) {}

bool WordTerms::in_index(const std::string& term) const { return database_.term_exists(term); }

void WordTerms::add_exact(QueryWord& word, const std::string& normal, Language language) const {
  const auto& known = word.normals;
  if (std::find(known.begin(), known.end(), normal) != known.end()) return;
  const std::string term = index::term("", normal);
  if (!in_index(term)) return;
  word.normals.push_back(normal);
  word.levels.push_back({MatchKind::Exact, 1, language, normal, {term}});
}

bool WordTerms::add_level(QueryWord& word, WordLevel level, index::Level kind) const {
  if (level.key.empty()) return false;
  level.terms = index::words_with(database_, kind, level.language, level.key);
  if (level.terms.empty()) return false;
  word.levels.push_back(std::move(level));
  return true;
}

void WordTerms::add_levels(QueryWord& word, const analysis::WordForms& forms,
                           Language language) const {
  add_exact(word, forms.normal, language);
  // A token with a digit is never matched approximately: 2000 is not 2001.
  if (options_.exact || has_digit(forms.normal) || !contains(options_.languages, language)) return;
  const bool stem_found = add_level(
      word, {MatchKind::Stem, index::kStemScale, language, forms.stem, {}}, index::Level::Stem);
  if (!has_tajik_letter(forms.normal) || !stem_found) {
    add_level(word, {MatchKind::Folded, index::kFoldedScale, language, forms.folded, {}},
              index::Level::Folded);
  }
  if (!is_perso_arabic(forms.normal)) return;
  for (const std::string_view key : analysis::skeleton_keys(forms)) {
    add_level(word, {MatchKind::Typing, index::kSkeletonScale, language, std::string(key), {}},
              index::Level::Skeleton);
  }
}

std::vector<analysis::Analyzer*> WordTerms::analyzers_by_likelihood() const {
  std::vector<analysis::Analyzer*> ordered;
  for (const Language language : options_.likely) ordered.push_back(&analyzers_.at(language));
  for (auto& [language, analyzer] : analyzers_) {
    if (std::find(ordered.begin(), ordered.end(), &analyzer) == ordered.end()) {
      ordered.push_back(&analyzer);
    }
  }
  return ordered;
}

std::vector<QueryWord> WordTerms::words(std::string_view text) const {
  std::vector<QueryWord> words;
  for (auto* analyzer : analyzers_by_likelihood()) {
    for (const auto& token : analyzer->analyze(text)) {
      auto word = std::find_if(words.begin(), words.end(), [&](const QueryWord& known) {
        return known.begin == token.begin && known.end == token.end;
      });
      if (word == words.end()) {
        word = words.insert(words.end(), QueryWord{});
        word->shown = token.forms->normal;
        word->begin = token.begin;
        word->end = token.end;
        word->joined = token.joined;
      }
      word->stop_word = word->stop_word || token.stop_word;
      add_levels(*word, *token.forms, analyzer->language());
    }
  }
  std::stable_sort(words.begin(), words.end(), [](const QueryWord& a, const QueryWord& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  keep_numbers_whole(words);
  return words;
}

std::vector<Reading> WordTerms::readings(std::string_view text) const {
  std::vector<Reading> readings;
  for (auto& [language, analyzer] : analyzers_) {
    Reading reading;
    for (const auto& token : analyzer.analyze(text)) {
      if (token.joined) continue;
      reading.normals.push_back(token.forms->normal);
      reading.positions.push_back(token.position);
    }
    const bool known = std::any_of(readings.begin(), readings.end(), [&](const Reading& other) {
      return other.normals == reading.normals;
    });
    if (!known && !reading.normals.empty()) readings.push_back(std::move(reading));
  }
  return readings;
}

}  // namespace panoh::query
