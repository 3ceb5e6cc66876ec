// SPDX-License-Identifier: GPL-2.0-or-later
// Terms of the term base in a query → the other terms of their concepts, in every language. Whole
// terms only: of two terms that stand in each other's place no word need have a counterpart.
#pragma once

#include <xapian.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/index/snapshot.hpp"
#include "server/query/highlight_terms.hpp"
#include "server/query/results.hpp"
#include "server/query/word_lists.hpp"
#include "server/query/word_terms.hpp"

namespace panoh::query {

/// A concept that words of the query name.
struct NamedConcept {
  std::string from;                    ///< those words, in the term's spelling if typed otherwise
  std::vector<Language> languages;     ///< in which they name it; none: in Persian
  std::uint32_t entry = 0;             ///< place in the term base
  std::vector<std::uint32_t> terms;    ///< of the entry, that the words are
  std::uint32_t place = 0, words = 0;  ///< the first of those words in the query, and how many
  std::uint32_t rivals = 1;            ///< concepts that these words name, with this one
};

class Expander {
 public:
  /// Both must outlive the expander.
  /// @param languages  of texts that can be found; empty: every language
  Expander(const index::Snapshot& snapshot, std::map<Language, analysis::Analyzer>& analyzers,
           std::vector<Language> languages);

  /// Concepts named by words that stand side by side, the longest term first. Words of which the
  /// index knows no level name nothing.
  [[nodiscard]] std::vector<NamedConcept> find(const std::vector<QueryWord>& words) const;

  /// Lets other terms stand for a word that is one by itself: "victim", "injured person".
  void add_synonyms(std::vector<QueryWord>& words, const std::vector<NamedConcept>& concepts,
                    const Xapian::Database& database) const;

  /// Adds the texts that hold the concepts in other terms. They come below all that hold a word of
  /// the query; among those, a text with the whole concept comes first.
  void widen(WantedWords& wanted, const std::vector<NamedConcept>& concepts,
             const Xapian::Database& database) const;

  /// What the words were widened to, for the reader.
  [[nodiscard]] std::vector<Expansion> expansions(const NamedConcept& named,
                                                  const Xapian::Database& database) const;

  /// Marks the other terms in hits.
  void mark(const NamedConcept& named, HighlightTerms& highlight) const;

 private:
  [[nodiscard]] bool can_find(Language language) const;

  const index::Snapshot& snapshot_;
  std::map<Language, analysis::Analyzer>& analyzers_;
  std::vector<Language> languages_;
};

}  // namespace panoh::query
