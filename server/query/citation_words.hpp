// SPDX-License-Identifier: GPL-2.0-or-later
// The grammar of citations as data: what a word of corpus/lang/*/citation.tsv does in one. Knows no
// act and no number.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/analysis/letter_map.hpp"

namespace panoh::query {

enum class CitationRole : std::uint8_t {
  Article,
  Part,        ///< of an article: часть, қисм, paragraph
  Point,       ///< of a part: пункт, банд, subparagraph
  Raised,      ///< "130 прим 1"
  NumberSign,  ///< №, also as a word
  And,
  To,      ///< of a range
  Link,    ///< may stand between number and act: of, the, аз, согласно
  This,    ///< "this law": the one spoken of
  Person,  ///< "гражданин Казахстана" says nothing of whose law it is
  Unit,    ///< "5 км" is no article 5 of the КМ
  Year,
  Gazette,   ///< "АМОҶТ, 2014, №7, мод. 393" is where an act was printed
  Law,       ///< a word for laws and codes
  Decree,    ///< a word for acts of the government
  Treaty,    ///< a word for international acts
  OtherAct,  ///< a word for acts that the corpus never has
};

/// The roles of a word; most words have none.
class CitationRoles {
 public:
  void add(CitationRole role) { bits_ |= bit(role); }
  void add(CitationRoles roles) { bits_ |= roles.bits_; }
  [[nodiscard]] bool has(CitationRole role) const { return (bits_ & bit(role)) != 0; }
  [[nodiscard]] bool names_act() const {
    return has(CitationRole::Law) || has(CitationRole::Decree) || has(CitationRole::Treaty) ||
           has(CitationRole::OtherAct);
  }
  [[nodiscard]] bool none() const { return bits_ == 0; }

 private:
  static std::uint32_t bit(CitationRole role) { return 1U << static_cast<unsigned>(role); }
  std::uint32_t bits_ = 0;
};

/// @thread immutable
class CitationWords {
 public:
  /// @error DocumentInvalid: a table has a line that cannot be read, or an unknown role
  [[nodiscard]] static Result<CitationWords> make(const analysis::AnalyzerRegistry& analyzers);

  /// One spelling for a word in Tajik letters, Russian letters and those of old fonts.
  /// @param normal  level E of the Tajik analyzer
  [[nodiscard]] std::string plain(std::string_view normal) const;

  /// @param plain   the word in the spelling of plain()
  /// @param folded  level F of the Tajik analyzer: finds Tajik words in Latin letters
  [[nodiscard]] CitationRoles roles(std::string_view plain, const std::string& folded) const;

  /// "вторая", "дуюм": 2. @return empty for other words
  [[nodiscard]] std::string ordinal(std::string_view plain) const;

  /// 130-уми, 130-й. @param plain  the word in the spelling of plain()
  [[nodiscard]] bool is_number_ending(std::string_view plain) const;

 private:
  Result<void> read(const analysis::LanguageData& data, Language language,
                    analysis::Analyzer& tajik);

  analysis::LetterMap folding_;
  std::unordered_map<std::string, CitationRoles> words_;
  std::unordered_map<std::string, CitationRoles> folded_;
  std::vector<std::pair<std::string, CitationRole>> starts_;  ///< of words with any ending
  std::map<std::string, std::string> ordinals_;               ///< start of the word → number
  std::unordered_set<std::string> number_endings_;
};

}  // namespace panoh::query
