// SPDX-License-Identifier: GPL-2.0-or-later
// The documents that have any of some words in any of their forms, made beforehand as one list. A
// Tajik verb has dozens of forms, a term dozens of other terms; as an OP_OR of OP_MAX of OP_SYNONYM
// of so many lists, Xapian spends 0.4 µs a match on keeping them in step, and each level reads the
// forms of the one before again. Exact counts need every match, so nothing could be skipped.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "indexer/index/snapshot.hpp"
#include "server/query/word_score.hpp"
#include "server/query/word_terms.hpp"

namespace panoh::query {

struct WantedWord {
  std::string shown;              ///< what it is called in explanations
  std::vector<WordLevel> levels;  ///< best first
};

/// What may stand in a text instead of the words.
struct Substitute {
  std::string shown;  ///< of the query, what it stands for
  std::string term;
  double alone = 1;   ///< scale of its weight where no word stands
  double beside = 0;  ///< added to that in a document that has a word
};

struct WantedWords {
  std::vector<WantedWord> words;
  std::vector<Substitute> instead;
};

struct Posting {
  Xapian::docid document;
  float weight;
};
/// What words weigh in a document, by what they are called.
using WordShares = std::map<std::string, double>;
/// By rising document number.
using WordList = std::shared_ptr<const std::vector<Posting>>;

/// To be combined with others by Xapian.
[[nodiscard]] Xapian::Query to_query(WordList list);

/// @thread one at a time
class WordLists {
 public:
  WordLists(Xapian::Database database, const index::DocumentLengths& lengths);

  /// Each document that has any of the words, or what may stand instead of them, with the sum of
  /// what they weigh: a word counts at its best level. Within a level all forms are one word: they
  /// are weighed by their common frequency, so that a rare inflected form does not outrank the word
  /// that was typed. Synonyms count in full beside a word of the query: without one, they come
  /// below every document that has one.
  [[nodiscard]] WordList any_of(const WantedWords& wanted);

  /// What each of them, as it is shown, adds to the weight of some documents.
  /// @cost as any_of
  [[nodiscard]] std::vector<WordShares> shares(const WantedWords& wanted,
                                               std::span<const Xapian::docid> documents);

 private:
  /// Documents found so far, one bit each.
  using Documents = std::vector<std::uint64_t>;

  void clear(Documents& documents) const;
  [[nodiscard]] double length_of(std::size_t document) const {
    return lengths_.of(static_cast<std::uint32_t>(document));
  }
  [[nodiscard]] WordScore score(std::size_t holding, double scale) const;
  void add_word(const std::vector<WordLevel>& levels);
  void add_substitute(const Substitute& substitute);
  void weigh(std::span<const WordLevel> levels);
  template <typename Visit>
  void for_each_posting(const std::string& term, const Visit& visit) const;
  void count(const std::vector<std::string>& terms);
  void weigh(double scale);
  void add(std::size_t document, double weight);
  [[nodiscard]] double sum_of(std::size_t document) const;
  /// What was found by synonyms alone.
  void put_below();

  Xapian::Database database_;
  const index::DocumentLengths& lengths_;
  // By document number. What stands there counts only where the bit of the set is on.
  Documents counted_, weighed_, found_;
  Documents direct_;                   ///< those found that have a word of the query
  std::vector<std::uint32_t> times_;   ///< a level's forms, in counted_
  std::vector<float> weights_, sums_;  ///< of a word, in weighed_; of all words, in found_
};

}  // namespace panoh::query
