// SPDX-License-Identifier: GPL-2.0-or-later
// What of two provisions that match alike comes first: the law that applies where the reader works.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/analysis/word_hashes.hpp"
#include "indexer/index/snapshot.hpp"
#include "server/query/highlight_terms.hpp"
#include "server/query/request.hpp"

namespace panoh::query {

/// The names of countries as a query may hold them.
class CountryNames {
 public:
  CountryNames(const index::Snapshot& snapshot, std::map<Language, analysis::Analyzer>& analyzers);

  /// Codes of the facet dictionary.
  [[nodiscard]] std::bitset<256> named_in(const HighlightTerms& query) const;

 private:
  struct Name {
    std::size_t country;
    Language language;
    std::vector<analysis::WordHashes> words;
  };
  void add(std::size_t country, Language language, const std::string& name,
           std::map<Language, analysis::Analyzer>& analyzers);

  std::vector<Name> names_;
};

/// Factors of a provision's score: its authority, and whether its country was meant. A query that
/// names a country means it; one that names none means Tajikistan and what binds it.
class Preference {
 public:
  Preference(const Filters& filters, const HighlightTerms& query, const CountryNames& names,
             const index::Snapshot& snapshot);

  [[nodiscard]] double factor(const index::FacetTable::Row& row) const;

 private:
  std::bitset<256> countries_;  ///< that were meant
};

}  // namespace panoh::query
