// SPDX-License-Identifier: GPL-2.0-or-later
// What one word of a query is worth in one document: BM25 with a tempered idf.
#pragma once

#include <xapian.h>

#include <string>

#include "indexer/index/schema.hpp"

namespace panoh::query {

/// Clients tell stories: "third month the master does not pay and keeps the passport". In BM25 the
/// rarest word of such a sentence decides, and that is as a rule an accidental one ("third"). So
/// rareness counts by a power below one, and repetition saturates early: a document that has more
/// of the words wins. With all words of a query present the order is nearly that of BM25.
class WordWeight final : public Xapian::Weight {
 public:
  explicit WordWeight(const index::WordWeighting& weighting = index::kWordWeighting);

  [[nodiscard]] std::string name() const override { return "panoh"; }
  [[nodiscard]] double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                                   Xapian::termcount unique_terms) const override;
  [[nodiscard]] double get_maxpart() const override;
  [[nodiscard]] double get_sumextra(Xapian::termcount, Xapian::termcount) const override {
    return 0;
  }
  [[nodiscard]] double get_maxextra() const override { return 0; }

 private:
  [[nodiscard]] WordWeight* clone() const override { return new WordWeight(weighting_); }
  void init(double factor) override;

  index::WordWeighting weighting_;
  double worth_ = 0;       ///< of the word, before how often it stands there
  double per_length_ = 0;  ///< of the saturation
  double fixed_ = 0;       ///< its part that does not depend on the length
};

}  // namespace panoh::query
