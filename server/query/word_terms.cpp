// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/word_terms.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "indexer/base/utf8.hpp"
#include "indexer/index/schema.hpp"
#include "server/query/respelling.hpp"
#include "server/query/spelling.hpp"

namespace panoh::query {
namespace {

bool is_perso_arabic(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = text.empty() ? U' ' : utf8::next(text, at);
  return first >= U'\u0600' && first <= U'\u06FF';
}

bool is_latin(std::string_view text) {
  return !text.empty() && static_cast<unsigned char>(text.front()) < 0x80;
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

/// Where one reading of the letters found a word ("[уrуrи"), others that cut it elsewhere and find
/// nothing, or only a piece of it, were wrong.
void drop_wrong_cuts(std::vector<QueryWord>& words) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> known;
  for (const auto& word : words) {
    if (!word.joined && !word.levels.empty()) known.emplace_back(word.begin, word.end);
  }
  std::erase_if(words, [&](const QueryWord& word) {
    return !word.joined && std::any_of(known.begin(), known.end(), [&](const auto& other) {
      const bool overlaps = word.begin < other.second && other.first < word.end;
      const bool shorter = word.end - word.begin < other.second - other.first;
      return overlaps && (word.levels.empty() || shorter);
    });
  });
}

template <typename Place>
std::string_view slice(std::string_view text, const Place& place) {
  return text.substr(place.begin, place.end - place.begin);
}

bool contains(const std::vector<Language>& languages, Language language) {
  return languages.empty() ||
         std::find(languages.begin(), languages.end(), language) != languages.end();
}

}  // namespace

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void drop_stop_words(std::vector<QueryWord>& words, bool others) {
  const bool content = others || std::ranges::any_of(words, [](const QueryWord& word) {
                         return !word.stop_word && !word.levels.empty();
                       });
  if (content) std::erase_if(words, [](const QueryWord& word) { return word.stop_word; });
}

WordTerms::WordTerms(const Xapian::Database& database,
                     std::map<Language, analysis::Analyzer>& analyzers, WordTermsOptions options)
    : database_(database), analyzers_(analyzers), options_(std::move(options)) {}

bool WordTerms::in_index(const std::string& term) const { return database_.term_exists(term); }

std::vector<std::string> WordTerms::beginning_with(const std::string& start) const {
  constexpr std::ptrdiff_t kMost = 100;
  std::vector<std::pair<Xapian::doccount, std::string>> found;
  for (auto at = database_.allterms_begin(start); at != database_.allterms_end(start); ++at) {
    found.emplace_back(at.get_termfreq(), *at);
  }
  const auto end = found.begin() + std::min(std::ssize(found), kMost);
  std::ranges::partial_sort(found, end, std::greater{});
  std::vector<std::string> terms;
  for (auto at = found.begin(); at != end; ++at) terms.push_back(std::move(at->second));
  return terms;
}

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
  const bool known = !word.levels.empty();
  add_exact(word, forms.normal, language);
  // A token with a digit is never matched approximately: 2000 is not 2001.
  if (options_.exact || has_digit(forms.normal) || !contains(options_.languages, language)) return;
  const bool stem_found = add_level(
      word, {MatchKind::Stem, index::kStemScale, language, forms.stem, {}}, index::Level::Stem);
  // What a likelier language has is no Tajik word in Latin letters: "may", "most", "name".
  if (known && is_latin(forms.normal)) return;
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

/// What is shown is the reading that found something.
void WordTerms::add_reading(QueryWord& word, const analysis::WordForms& forms,
                            Language language) const {
  const bool known = !word.levels.empty();
  add_levels(word, forms, language);
  if (!known && (word.shown.empty() || !word.levels.empty())) word.shown = forms.normal;
}

void WordTerms::add_other_readings(QueryWord& word, std::string_view typed,
                                   analysis::Analyzer& analyzer) const {
  if (analyzer.typing() == nullptr) return;
  if (is_latin(typed) && !word.levels.empty()) return;  // an English word, most likely
  for (const auto& reading : analyzer.typing()->other_readings(typed)) {
    add_reading(word, analyzer.forms(reading), analyzer.language());
  }
}

/// The levels of the standard spelling count nearly as if it had been typed.
void WordTerms::add_standard_spelling(QueryWord& word, std::string_view typed) const {
  if (has_digit(typed) || word.levels.empty()) return;
  analysis::Analyzer& tajik = analyzers_.at(Language::Tg);
  const bool likely = !options_.likely.empty() && options_.likely.front() == Language::Tg;
  auto found = respell(database_, *tajik.typing(), word, tajik.forms(typed).normal, likely);
  if (!found) return;
  const std::string& stem = tajik.forms(found->standard).stem;
  const std::string& folded = tajik.forms(found->standard).folded;
  auto stem_words = index::words_with(database_, index::Level::Stem, Language::Tg, stem);
  const double scale = index::kTypedScale;
  word.levels.push_back({found->how, scale, Language::Tg, folded, std::move(found->same)});
  word.levels.push_back(
      {found->how, scale * index::kStemScale, Language::Tg, folded, std::move(stem_words)});
  word.shown = std::move(found->standard);
  word.respelled = true;
}

/// The index knows most of the words in Latin letters as English ones.
bool WordTerms::in_english() const {
  if (in_english_) return *in_english_;
  int known = 0, unknown = 0;
  for (const auto& token : analyzers_.at(Language::En).analyze(options_.query)) {
    if (token.joined || has_digit(token.forms->normal) || !is_latin(token.forms->normal)) continue;
    const bool has =
        !index::words_with(database_, index::Level::Stem, Language::En, token.forms->stem).empty();
    ++(has ? known : unknown);
  }
  in_english_ = known > unknown;
  return *in_english_;
}

/// "they took my pasport": паспорт in Latin letters, if the other words were not English.
bool WordTerms::is_slip(const QueryWord& word, std::string_view typed) const {
  return is_latin(typed) && contains(options_.languages, Language::En) &&
         std::ranges::none_of(word.levels,
                              [](const WordLevel& level) {
                                return level.language == Language::En ||
                                       (level.how == MatchKind::Exact && is_latin(level.key));
                              }) &&
         in_english();
}

void WordTerms::add_correction(QueryWord& word, std::string_view typed) const {
  if (!options_.correct || word.joined || word.stop_word || corrections_ == 0) return;
  if (!word.levels.empty()) {
    if (is_slip(word, typed)) replace_by_correction(word, typed, {Language::En});
    return;
  }
  std::vector<Language> languages;
  for (const auto* analyzer : analyzers_by_likelihood()) {
    if (contains(options_.languages, analyzer->language())) {
      languages.push_back(analyzer->language());
    }
  }
  replace_by_correction(word, typed, languages);
}

void WordTerms::replace_by_correction(QueryWord& word, std::string_view typed,
                                      const std::vector<Language>& languages) const {
  --corrections_;
  auto found = correct(database_, analyzers_, typed, languages);
  if (!found) return;
  const std::string& stem = analyzers_.at(found->language).forms(found->word).stem;
  auto words = index::words_with(database_, index::Level::Stem, found->language, stem);
  word.levels = {
      {MatchKind::Spelling, index::kSpellingScale, found->language, stem, std::move(words)}};
  word.shown = std::move(found->word);
  word.corrected = true;
}

std::vector<QueryWord> WordTerms::words(std::string_view text) const {
  const std::string composed = utf8::nfc(text);
  std::vector<QueryWord> words;
  for (auto* analyzer : analyzers_by_likelihood()) {
    for (const auto& token : analyzer->analyze(composed)) {
      auto word = std::find_if(words.begin(), words.end(), [&](const QueryWord& known) {
        return known.begin == token.begin && known.end == token.end;
      });
      if (word == words.end()) {
        word = words.insert(words.end(), QueryWord{});
        word->begin = token.begin;
        word->end = token.end;
        word->joined = token.joined;
      }
      word->stop_word = word->stop_word || token.stop_word;
      add_reading(*word, *token.forms, analyzer->language());
      if (!options_.exact && !token.joined) {
        add_other_readings(*word, slice(composed, token), *analyzer);
      }
    }
  }
  std::stable_sort(words.begin(), words.end(), [](const QueryWord& a, const QueryWord& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  keep_numbers_whole(words);
  drop_wrong_cuts(words);
  if (!options_.exact) {
    for (auto& word : words) {
      add_correction(word, slice(composed, word));
      if (!word.corrected) add_standard_spelling(word, slice(composed, word));
    }
  }
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
