// SPDX-License-Identifier: GPL-2.0-or-later
// Finds what a text cites: "ст. 130.1 УК РТ", "моддаи 167 КҶ", "art. 3(a) Palermo Protocol", "Қ ҶТ
// аз 02.01.2019с., №1563". Grammar and names are data of the index: citation_words.hpp,
// act_names.hpp.
//
// Text → tokens → elements (citation_parser) → which article belongs to which act
// (citation_binding) → what the corpus has of it (citation_resolver).
#pragma once

#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/index/catalogue.hpp"
#include "server/query/act_names.hpp"
#include "server/query/citation.hpp"
#include "server/query/citation_words.hpp"
#include "server/query/known_provisions.hpp"

namespace panoh::query {

/// Of a pasted text.
inline constexpr std::size_t kMaxCitedTextBytes = 20000;

/// What all threads share.
/// @thread immutable
class CitationTables {
 public:
  /// @param catalogue  must outlive the tables
  /// @error DocumentInvalid: a table of the index cannot be read
  [[nodiscard]] static Result<std::shared_ptr<const CitationTables>> make(
      const index::Catalogue& catalogue, const analysis::AnalyzerRegistry& analyzers);

  [[nodiscard]] const CitationWords& words() const { return words_; }
  [[nodiscard]] const ActNames& names() const { return names_; }
  [[nodiscard]] const index::Catalogue& catalogue() const { return catalogue_; }

 private:
  CitationTables(const index::Catalogue& catalogue, CitationWords words, ActNames names)
      : catalogue_(catalogue), words_(std::move(words)), names_(std::move(names)) {}

  const index::Catalogue& catalogue_;
  CitationWords words_;
  ActNames names_;
};

struct FoundCitations {
  /// Those that lead to a work of the corpus, in the order of the text. What names an act or a
  /// country that the corpus lacks is left out: it must not lead to another country's act.
  std::vector<Citation> here;
  /// As written: what names an act that the corpus certainly lacks, "ст. 105 УК РФ".
  std::vector<std::string> elsewhere;
};

/// What a text cites.
/// @param text  valid UTF-8
/// @cost  some 0.1 ms for a question, 20 ms for 20 kB
[[nodiscard]] FoundCitations find_citations(std::string_view text, const CitationTables& tables,
                                            const KnownProvisions& provisions,
                                            std::map<Language, analysis::Analyzer>& analyzers);

}  // namespace panoh::query
