// SPDX-License-Identifier: GPL-2.0-or-later
// WordScore as a weighting scheme of Xapian, for what Xapian matches by itself: single words,
// phrases, beginnings of words. Words with several forms are WordLists' work.
#pragma once

#include <xapian.h>

#include <string>

#include "server/query/word_score.hpp"

namespace panoh::query {

class WordWeight final : public Xapian::Weight {
 public:
  explicit WordWeight(const index::WordWeighting& weighting = index::kWordWeighting);

  [[nodiscard]] std::string name() const override { return "panoh"; }
  [[nodiscard]] double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                                   Xapian::termcount) const override {
    return score_(wdf, length);
  }
  [[nodiscard]] double get_maxpart() const override;
  [[nodiscard]] double get_sumextra(Xapian::termcount, Xapian::termcount) const override {
    return 0;
  }
  [[nodiscard]] double get_maxextra() const override { return 0; }

 private:
  [[nodiscard]] WordWeight* clone() const override { return new WordWeight(weighting_); }
  void init(double factor) override;

  index::WordWeighting weighting_;
  WordScore score_;
};

}  // namespace panoh::query
