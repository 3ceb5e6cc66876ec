// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/word_model.hpp"

#include <charconv>
#include <cmath>

#include "indexer/analysis/table.hpp"

namespace panoh::analysis {
namespace {

constexpr std::string_view kTable = "words.tsv";
constexpr std::size_t kShortestGram = 3, kLongestGram = 5;
/// What a feature that was never seen counts, and how many there might be. (Lidstone smoothing; the
/// first chosen on words of our corpus that were left out, the second hardly matters.)
constexpr double kUnseen = 0.02, kPossibleFeatures = 60'000;

/// A code point takes 21 bits, so grams of up to three are told apart exactly, longer ones nearly.
std::uint64_t extend(std::uint64_t gram, char32_t letter) {
  return gram * 0x9E3779B97F4A7C15U + letter + 1;
}

/// Calls visit(hash) for the grams of a word and for the word; its ends count as letters.
template <typename Visit>
void for_each_feature(LettersView word, const Visit& visit) {
  const Letters marked = U'^' + Letters(word) + U'$';
  for (std::size_t begin = 0; begin < marked.size(); ++begin) {
    std::uint64_t gram = 0;
    for (std::size_t at = begin; at < marked.size() && at - begin < kLongestGram; ++at) {
      gram = extend(gram, marked[at]);
      if (at - begin + 1 >= kShortestGram) visit(gram);
    }
  }
  std::uint64_t whole = 1;
  for (const char32_t letter : word) whole = extend(whole, letter);
  visit(whole);
}

double count_of(std::string_view cell) {
  double count = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), count);
  return count;
}

}  // namespace

Result<WordModel> WordModel::read(const LanguageData& data, const Spell& spell) {
  const auto rows = read_rows(data, kTable, 2);
  if (!rows) return tl::unexpected(rows.error());
  constexpr std::size_t kNewFeaturesPerWord = 8;  // fewer in long lists: words share them
  WordModel model;
  model.weights_.reserve(rows->size() * kNewFeaturesPerWord);
  // Damped: thousands of "the" say no more of how English looks than a hundred.
  for (const Row& row : *rows) model.add(spell(row[0]), std::log1p(count_of(row[1])));
  return model;
}

void WordModel::add(LettersView word, double weight) {
  for_each_feature(word, [&](std::uint64_t feature) {
    weights_[feature] += static_cast<float>(weight);
    sum_ += weight;
  });
}

double WordModel::log_likelihood(LettersView word) const {
  const double all = sum_ + kUnseen * kPossibleFeatures;
  double sum = 0;
  unsigned features = 0;
  for_each_feature(word, [&](std::uint64_t feature) {
    const auto seen = weights_.find(feature);
    ++features;
    sum += std::log(((seen == weights_.end() ? 0 : seen->second) + kUnseen) / all);
  });
  return sum / features;
}

}  // namespace panoh::analysis
