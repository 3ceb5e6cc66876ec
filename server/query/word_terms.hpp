// SPDX-License-Identifier: GPL-2.0-or-later
// One word of a query → the index terms it may stand for, in every plausible language.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/index/lexicon.hpp"
#include "server/query/results.hpp"

namespace panoh::query {

/// Words of the index that may stand for a word of the query, and how they match it.
struct WordLevel {
  MatchKind how = MatchKind::Exact;
  double scale = 1;                  ///< of the weight: exact > stem > folded
  Language language = Language::En;  ///< whose analyzer gave it; exact words match in any language
  std::string key;                   ///< the form itself: what the highlighter compares
  std::vector<std::string> terms;    ///< words as written that the index holds; not empty
};

/// A word of the query.
struct QueryWord {
  std::string shown;                 ///< standard spelling, for people
  std::vector<std::string> normals;  ///< different exact words that the index holds
  std::vector<WordLevel> levels;
  std::uint32_t begin = 0, end = 0;  ///< bytes in the analysed text
  std::uint32_t place = 0;           ///< among the words of the query, stop words too; 0: unknown
  bool stop_word = false;
  bool joined = false;     ///< the joined form of a hyphenated word, beside its parts
  bool respelled = false;  ///< shown in letters that were not typed
  bool corrected = false;  ///< shown as another word than was typed
};

/// One reading of a text: E forms with their word positions, for phrases.
struct Reading {
  std::vector<std::string> normals;
  std::vector<std::uint32_t> positions;
};

/// Tokens with a digit are numbers of provisions, dates, sums: never matched approximately.
[[nodiscard]] bool has_digit(std::string_view text);

/// Stop words count only when nothing else is there.
/// @param others  something else is asked for besides these words
void drop_stop_words(std::vector<QueryWord>& words, bool others);

struct WordTermsOptions {
  bool exact = false;               ///< only level E
  std::vector<Language> languages;  ///< of stems; empty: every language
  std::vector<Language> likely;     ///< whose spelling is shown, likeliest first
  bool correct = true;              ///< replace words that no text has
  std::string_view query = {};      ///< all of it: its other words tell a slip from a language
};

class WordTerms {
 public:
  WordTerms(const Xapian::Database& database, std::map<Language, analysis::Analyzer>& analyzers,
            WordTermsOptions options);

  /// The words of a text; a word that all analyzers cut alike is one entry.
  [[nodiscard]] std::vector<QueryWord> words(std::string_view text) const;

  /// Different readings of a text as a sequence of exact words, joined forms left out.
  [[nodiscard]] std::vector<Reading> readings(std::string_view text) const;

  [[nodiscard]] bool in_index(const std::string& term) const;

  /// The terms that begin so; of more than a hundred those in the most documents.
  [[nodiscard]] std::vector<std::string> beginning_with(const std::string& start) const;
  [[nodiscard]] const Xapian::Database& database() const { return database_; }

 private:
  [[nodiscard]] std::vector<analysis::Analyzer*> analyzers_by_likelihood() const;
  void add_levels(QueryWord& word, const analysis::WordForms& forms, Language language) const;
  void add_reading(QueryWord& word, const analysis::WordForms& forms, Language language) const;
  void add_other_readings(QueryWord& word, std::string_view typed,
                          analysis::Analyzer& analyzer) const;
  void add_standard_spelling(QueryWord& word, std::string_view typed) const;
  [[nodiscard]] bool in_english() const;
  [[nodiscard]] bool is_slip(const QueryWord& word, std::string_view typed) const;
  void add_correction(QueryWord& word, std::string_view typed) const;
  void replace_by_correction(QueryWord& word, std::string_view typed,
                             const std::vector<Language>& languages) const;
  void add_exact(QueryWord& word, const std::string& normal, Language language) const;
  /// @return whether the index has words at this level
  bool add_level(QueryWord& word, WordLevel level, index::Level kind) const;

  const Xapian::Database& database_;
  std::map<Language, analysis::Analyzer>& analyzers_;
  WordTermsOptions options_;
  /// Words still to be corrected: a pasted page of another language must not take seconds.
  mutable unsigned corrections_ = 3;
  mutable std::optional<bool> in_english_;  ///< once asked
};

}  // namespace panoh::query
