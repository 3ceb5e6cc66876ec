// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/vocabulary.hpp"

#include <algorithm>
#include <set>

#include "indexer/base/utf8.hpp"

namespace panoh::bench {
namespace {

constexpr std::size_t kWords = 60'000;  // what 100,000 legal texts of a language hold
constexpr std::size_t kHead = 1'000;    // words that every topic uses

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return c >= 0xC0 && !(c >= 0x2000 && c < 0x2C00);  // general punctuation and signs
}

// Cuts a word at a share of its letters: (beginning, ending).
std::pair<std::string, std::string> split(const std::string& word, double share) {
  const auto letters = static_cast<double>(utf8::count_code_points(word));
  const auto keep = static_cast<std::size_t>(letters * share);
  std::size_t offset = 0;
  for (std::size_t i = 0; i < keep; ++i) utf8::next(word, offset);
  return {word.substr(0, offset), word.substr(offset)};
}

}  // namespace

Vocabulary::Vocabulary(const std::map<std::string, std::size_t>& counts, Random& random) {
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& [word, count] : counts) ranked.emplace_back(count, word);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::set<std::string> known;
  for (auto& [count, word] : ranked) {
    known.insert(word);
    words_.push_back(std::move(word));
  }
  // A beginning of one word with the ending of another: looks inflected to a stemmer.
  const std::size_t real = words_.size();
  for (std::size_t tries = 0; words_.size() < kWords && tries < 20 * kWords; ++tries) {
    std::string word = split(words_[random.below(real)], 0.6).first +
                       split(words_[random.below(real)], 0.5).second;
    if (utf8::count_code_points(word) >= 4 && known.insert(word).second) {
      words_.push_back(std::move(word));
    }
  }
  double sum = 0;
  for (std::size_t rank = 0; rank < words_.size(); ++rank) {
    sum += 1.0 / (static_cast<double>(rank) + 2.7);  // Zipf–Mandelbrot, exponent 1
    cumulative_.push_back(sum);
  }
}

const std::string& Vocabulary::draw(Random& random) const {
  const double point = random.share() * cumulative_.back();
  const auto place = std::upper_bound(cumulative_.begin(), cumulative_.end(), point);
  return words_[std::min<std::size_t>(static_cast<std::size_t>(place - cumulative_.begin()),
                                      words_.size() - 1)];
}

const std::string& Vocabulary::draw_rare(Random& random) const {
  const std::size_t head = std::min(kHead, words_.size() / 2);
  return words_[head + random.below(words_.size() - head)];
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = utf8::next(text, offset);
    if (is_letter(c)) {
      utf8::append(word, c);
    } else if (!word.empty()) {
      words.push_back(utf8::fold_case(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(utf8::fold_case(word));
  return words;
}

std::map<Language, Vocabulary> make_vocabularies(const read::Corpus& texts, Random& random) {
  std::map<Language, std::map<std::string, std::size_t>> counts;
  for (const auto& expression : texts.expressions) {
    auto& of_language = counts[expression.language];
    for (const auto& provision : expression.provisions) {
      for (const auto& paragraph : provision.paragraphs) {
        for (auto& word : words_of(paragraph.text)) ++of_language[word];
      }
    }
  }
  std::map<Language, Vocabulary> vocabularies;
  for (const auto& [language, of_language] : counts) {
    if (!of_language.empty()) vocabularies.emplace(language, Vocabulary(of_language, random));
  }
  return vocabularies;
}

}  // namespace panoh::bench
