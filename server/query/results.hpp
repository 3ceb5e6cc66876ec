// SPDX-License-Identifier: GPL-2.0-or-later
// The answer to a search: the same for the API, the pages and the terminal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/model/language.hpp"
#include "indexer/model/provision.hpp"
#include "server/query/citation.hpp"

namespace panoh::query {

/// How a word of the query met a word of the text.
enum class MatchKind : std::uint8_t { Exact, Stem, Folded, Typing, Synonym, Translation, Spelling };
[[nodiscard]] std::string_view name(MatchKind kind);  ///< "exact", …

struct Matched {
  std::string term;  ///< normalised word of the query
  MatchKind how = MatchKind::Exact;
};

/// Where in a provision a word stands. Name: of the act, any that it has.
enum class Place : std::uint8_t { Heading, Text, Keywords, Name, Topic };
[[nodiscard]] std::string_view name(Place place);  ///< "heading", …

/// What a word or a term of the query did for a hit.
struct ExplainedTerm {
  std::string term;
  MatchKind how = MatchKind::Exact;  ///< the best way in which it matched
  std::vector<Place> places;
  double weight = 0;  ///< 0 in a phrase, which is weighed as a whole
};

/// What made the place of a hit: words × authority × country × nearness is its score, unless the
/// query cites it.
struct Explanation {
  std::vector<ExplainedTerm> terms;  ///< in the order of the query
  double words = 0;                  ///< what they weigh together
  double authority = 1;              ///< indexer/index/authority.hpp
  double country = 1;                ///< below 1: of another country than was meant
  double nearness = 1;               ///< above 1: words of the query stand together
};

/// A piece of text with marked places, in bytes; escape the text where it is shown.
struct MarkedText {
  std::string text;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> marks;  ///< begin, end; rising, disjoint
};

/// HTML with <mark>, everything else escaped.
[[nodiscard]] std::string to_html(const MarkedText& marked);
/// The marks in Unicode code points.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> code_point_marks(
    const MarkedText& marked);

/// An indicator that says the same as the one of the card.
struct AlsoHit {
  std::string id, work, num, heading;
  Language language = Language::En;  ///< of heading
};

struct Hit {
  model::Provision provision;  ///< the version that matched best, with its whole text
  std::string work;
  Language language = Language::En;
  std::vector<Language> languages;  ///< all versions
  std::string country;
  std::string title;  ///< short title of the act in the shown version's language
  model::TextStatus text_status = model::TextStatus::Summary;
  bool in_force = false;
  std::string date;  ///< ISO, of adoption; may be empty
  MarkedText heading;
  MarkedText snippet;
  std::vector<Matched> matched;
  bool cited = false;                      ///< the query names it: "ст. 130-1 УК РТ"
  std::vector<AlsoHit> also;               ///< near-equal indicators under this card
  std::string akn;                         ///< FRBR address of the shown version
  double score = 0;                        ///< no unit; comparable only within one reply
  std::optional<Explanation> explanation;  ///< when asked for
};

struct FacetValue {
  std::string value;
  std::string label;  ///< in the interface language
  unsigned count = 0;
  bool selected = false;
};

struct Facet {
  std::string name;                ///< parameter: "kind", "country", "topic", "in", "status"
  std::vector<FacetValue> values;  ///< by count, then label
};

struct Expansion {
  std::string from;
  MatchKind kind = MatchKind::Synonym;
  std::vector<std::string> to;
};

/// What the query was understood as.
struct Understanding {
  std::vector<Language> languages;  ///< likeliest first
  std::string typing = "standard";
  std::string understood;              ///< the words searched for, in standard spelling
  std::string corrected;               ///< empty: not corrected
  std::vector<Citation> citations;     ///< in the order of the query
  std::vector<std::string> elsewhere;  ///< as written: what cites an act that is not here
  std::vector<std::string> repairs;    ///< keys of web/i18n: "repair.unbalanced-bracket"
  std::vector<Expansion> expansions;
};

struct ResultPage {
  Understanding query;
  unsigned total = 0;  ///< cards on all pages: near-equal indicators count with theirs
  bool total_exact = true;
  unsigned page = 1, per_page = 10;
  double took_ms = 0;
  std::vector<Hit> hits;
  std::vector<Facet> facets;
  std::vector<std::string> suggestions;
};

}  // namespace panoh::query
