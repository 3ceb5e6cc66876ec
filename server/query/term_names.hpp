// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of the term base by how they begin, for somebody who is typing one: all terms of a
// concept, in any typing. Held in memory, as headings of terms are not indexed as headings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/index/catalogue.hpp"

namespace panoh::query {

struct TermName {
  std::string entry;  ///< id
  std::string text;   ///< the term; for a Persian one the preferred Tajik
  Language language = Language::En;
  std::string folded;  ///< as written, in small letters
  std::string plain;   ///< in plain letters
};

/// @thread immutable
class TermNames {
 public:
  TermNames(const index::Catalogue& catalogue, const analysis::Analyzer& tajik);

  /// Terms of which a word and those behind it begin so.
  /// @param folded, plain  what is typed, as in TermName
  [[nodiscard]] std::vector<const TermName*> beginning(std::string_view folded,
                                                       std::string_view plain) const;

 private:
  std::vector<TermName> names_;
};

}  // namespace panoh::query
