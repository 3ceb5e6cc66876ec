// SPDX-License-Identifier: GPL-2.0-or-later
// Marks the words of a query in texts and picks the snippet: from token offsets, with the same
// analyzer that indexed the text, so that folded and stemmed hits are marked as well.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "server/query/highlight_terms.hpp"
#include "server/query/results.hpp"
#include "server/query/sentences.hpp"

namespace panoh::query {

inline constexpr std::size_t kSnippetCodePoints = 200;
inline constexpr std::uint32_t kNearWords = 4;  ///< with so many more between, words are not near
/// Of one text; an over-long document must not make a page slow.
inline constexpr std::size_t kMaxHighlightedBytes = 64U << 10U;

class Highlighter {
 public:
  /// @param analyzers  must outlive this object
  Highlighter(const HighlightTerms& terms, std::map<Language, analysis::Analyzer>& analyzers)
      : terms_(terms), analyzers_(analyzers) {}

  /// The whole text with its marks. Neighbouring marks become one.
  [[nodiscard]] MarkedText mark(std::string_view text, Language language);

  /// At most about kSnippetCodePoints, cut at sentence borders where possible, "…" where cut; the
  /// sentences with most of the query's words. The beginning when nothing matches.
  [[nodiscard]] MarkedText snippet(std::string_view text, Language language);

  /// What matched in all texts seen so far, best level per word, in the query's order.
  [[nodiscard]] std::vector<Matched> matched() const;
  /// Whether each word of the query did.
  [[nodiscard]] bool has_all_words() const;
  /// How near neighbouring words of the query stood in the texts seen so far: 0 apart, 1 all side
  /// by side.
  [[nodiscard]] double nearness() const;
  /// Before the texts of the next hit.
  void start_hit() {
    best_.clear();
    nearness_.clear();
  }

 private:
  struct Mark {
    std::uint32_t begin, end;
    std::uint32_t position;
    HighlightTerms::Match match;
  };
  std::vector<Mark> find(std::string_view text, Language language);
  void add(const Mark& mark, std::vector<Mark>& marks);
  void note_nearness(const std::vector<Mark>& before, const Mark& right);
  static Span best_passage(std::string_view text, const std::vector<Mark>& marks,
                           const std::vector<Span>& sentences);
  static std::vector<std::pair<std::uint32_t, std::uint32_t>> join(std::string_view text,
                                                                   const std::vector<Mark>& marks,
                                                                   std::uint32_t begin,
                                                                   std::uint32_t end);

  const HighlightTerms& terms_;
  std::map<Language, analysis::Analyzer>& analyzers_;
  std::map<std::uint16_t, MatchKind> best_;
  std::map<std::uint16_t, double> nearness_;  ///< of a word and the next one
};

}  // namespace panoh::query
