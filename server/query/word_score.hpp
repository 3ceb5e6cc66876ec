// SPDX-License-Identifier: GPL-2.0-or-later
// What one word of a query is worth in one document: BM25 with a tempered idf.
#pragma once

#include "indexer/index/schema.hpp"

namespace panoh::query {

/// Clients tell stories: "third month the master does not pay and keeps the passport". In BM25 the
/// rarest word of such a sentence decides, and that is as a rule an accidental one ("third"). So
/// rareness counts by a power below one, and repetition saturates early: a document that has more
/// of the words wins. With all words of a query present the order is nearly that of BM25.
class WordScore {
 public:
  WordScore() = default;
  /// @param documents       of the index
  /// @param holding         of them, those with the word
  /// @param average_length  of documents, in words counted by their fields' weights
  WordScore(const index::WordWeighting& weighting, double documents, double holding,
            double average_length, double factor);

  /// @param times  how often the document has the word, counted by its fields' weights
  [[nodiscard]] double operator()(double times, double length) const {
    return worth_ * times / (times + fixed_ + per_length_ * length);
  }

 private:
  double worth_ = 0;       ///< of the word, before how often it stands there
  double per_length_ = 0;  ///< of the saturation
  double fixed_ = 0;       ///< its part that does not depend on the length
};

}  // namespace panoh::query
