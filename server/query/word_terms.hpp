// SPDX-License-Identifier: GPL-2.0-or-later
// One word of a query → the index terms it may stand for, in every plausible language.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "server/query/results.hpp"

namespace panoh::query {

/// A term that the index holds, and how a document with it matches the word.
struct TermCandidate {
  std::string term;                  ///< as in the index, with prefix
  std::string key;                   ///< without prefix: what the highlighter compares
  Language language = Language::En;  ///< whose analyzer gave it; E terms match in any language
  MatchKind how = MatchKind::Exact;
  double scale = 1;
};

/// A word of the query.
struct QueryWord {
  std::string shown;                      ///< normalised spelling, for people
  std::vector<std::string> normals;       ///< different E terms that the index holds
  std::vector<TermCandidate> candidates;  ///< all levels, only terms that the index holds
  std::uint32_t begin = 0, end = 0;       ///< bytes in the analysed text
  bool stop_word = false;
  bool joined = false;  ///< the joined form of a hyphenated word, beside its parts
};

/// One reading of a text: E forms with their word positions, for phrases.
struct Reading {
  std::vector<std::string> normals;
  std::vector<std::uint32_t> positions;
};

struct WordTermsOptions {
  bool exact = false;               ///< only level E
  std::vector<Language> languages;  ///< of stems; empty: every language
  std::vector<Language> likely;     ///< whose spelling is shown, likeliest first
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
  [[nodiscard]] const Xapian::Database& database() const { return database_; }

 private:
  [[nodiscard]] std::vector<analysis::Analyzer*> analyzers_by_likelihood() const;
  void add_levels(QueryWord& word, const analysis::WordForms& forms, Language language) const;
  void add(QueryWord& word, TermCandidate candidate) const;

  const Xapian::Database& database_;
  std::map<Language, analysis::Analyzer>& analyzers_;
  WordTermsOptions options_;
};

}  // namespace panoh::query
