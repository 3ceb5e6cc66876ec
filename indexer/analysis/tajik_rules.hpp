// SPDX-License-Identifier: GPL-2.0-or-later
// The Tajik stemmer: inflection is cut, derivation kept. Works on normalised
// words; normalising and folding are done elsewhere.
#pragma once

#include <memory>

#include "indexer/analysis/tajik_alphabet.hpp"
#include "indexer/analysis/tajik_tables.hpp"
#include "indexer/analysis/tajik_verbs.hpp"

namespace panoh::analysis {

/// @thread immutable
class TajikRules {
 public:
  /// @param tables spelled in the alphabet
  TajikRules(TajikTables tables, TajikAlphabet alphabet);

  /// @param word normalised, in the alphabet
  [[nodiscard]] Letters stem(LettersView word) const;
  [[nodiscard]] const TajikVerbs& verbs() const { return parts_->verbs; }

 private:
  class Cutting;
  /// The verbs point to the tables, so these must not move with the rules.
  struct Parts {
    TajikTables tables;
    TajikAlphabet alphabet;
    TajikVerbs verbs;
    Parts(TajikTables t, TajikAlphabet a)
        : tables(std::move(t)), alphabet(std::move(a)), verbs(tables, alphabet) {}
  };
  std::unique_ptr<const Parts> parts_;
};

}  // namespace panoh::analysis
