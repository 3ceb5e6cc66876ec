// SPDX-License-Identifier: GPL-2.0-or-later
// THE table of the index: term prefixes, value slots, field weights, ranking. Append, never
// renumber. Prefixes follow Omega's conventions (termprefixes.rst): L language, N country, S title,
// Q unique id, X… ours. One Xapian document is one version: a provision in one language. Its words
// stand there as written (normalised, level E), without prefix and whatever the language, so that
// an identical word always matches; their other levels are looked up in the lexicon (lexicon.hpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/model/language.hpp"

namespace panoh::index {

/// Raise when the meaning of terms, slots or stored data changes: older indexes are rebuilt.
inline constexpr int kSchemaVersion = 10;

// Hints of errors. A build does not look into every table of an index that seems unchanged, so a
// damaged one has to go first.
inline constexpr std::string_view kRebuildHint = "rebuild the index: panoh-index build";
inline constexpr std::string_view kDamagedHint =
    "remove the index folder and build it again: panoh-index build";

/// Where in a provision a word stands.
enum class Field : std::uint8_t { Title, Heading, Text, Keywords, Topics };

struct FieldRow {
  Field field;
  std::string_view prefix;  ///< of terms for "title:" and "act:"; empty: only in the common terms
  unsigned weight;          ///< wdf added per word
  bool once;                ///< repeated words add nothing
  bool positions;           ///< words can be matched by phrases
};

/// Title: names of the act. They stand in all its provisions and are many, so a word of them counts
/// once, like one of the text: "constitution" then tells the article of the constitution from that
/// of a code, and every article of a slavery convention matches "slavery", none of them for that
/// alone. Heading: label and heading of the provision. Topics: labels of its topics, once as well,
/// so that an article that defines is found by "definition" without saying so. (BM25F: Robertson,
/// Zaragoza & Taylor 2004.)
inline constexpr std::array kFields{
    FieldRow{Field::Title, "XACT", 4, true, true}, FieldRow{Field::Heading, "S", 12, false, true},
    FieldRow{Field::Text, "", 4, false, true},     FieldRow{Field::Keywords, "", 6, false, true},
    FieldRow{Field::Topics, "", 4, true, false},
};

/// Positions of different fields (and of different keywords) never meet in a phrase or a NEAR.
inline constexpr std::uint32_t kFieldGap = 100;

inline constexpr std::string_view kTopicScheme = "topic/";  ///< ids of topics begin so

// Boolean terms.
inline constexpr std::string_view kUniquePrefix = "Q";      ///< version: id + " " + language
inline constexpr std::string_view kProvisionPrefix = "XP";  ///< all versions of a provision: id
inline constexpr std::string_view kWorkPrefix = "XW";       ///< work id
inline constexpr std::string_view kLanguagePrefix = "L";    ///< two-letter code
inline constexpr std::string_view kCountryPrefix = "N";     ///< lower-case code
inline constexpr std::string_view kKindPrefix = "XK";
inline constexpr std::string_view kConceptPrefix = "XT";  ///< "topic/debt-bondage"
inline constexpr std::string_view kNumberPrefix = "XA";   ///< provision number and its variants
// What a provision points to, so that the other end can be asked who does.
inline constexpr std::string_view kEvidencesPrefix = "XE";  ///< id that an indicator can support
inline constexpr std::string_view kRelatedPrefix = "XR";    ///< id of a related provision or work
inline constexpr std::string_view kSamePrefix = "XS";   ///< id of an indicator that says the same
inline constexpr std::string_view kCitesPrefix = "XC";  ///< FRBR address in the text

inline constexpr std::size_t kMaxTermBytes = 245;  ///< glass; xapian-core/docs/admin_notes.rst

/// A concept of the term base that the version's text holds in any of its terms: language and place
/// in the term base, "XGtg17". Terms are found when indexing, by the stems of their words in order:
/// a query then finds whole phrases, inflected as they may be, by one short list.
inline constexpr std::string_view kTermPrefix = "XG";
/// Stands in documents of terms as often as an article has words. They would else be the shortest
/// documents by far, and hundreds of them make every law look long: BM25 put them first everywhere.
inline constexpr std::string_view kLengthTerm = "XLEN";
inline constexpr unsigned kLengthOfTerms = 480;
/// Abbreviations with fewer letters mean too many things.
inline constexpr std::size_t kFewestLettersInTexts = 3, kFewestLettersInQueries = 2;

/// A term as Xapian takes it: at most kMaxTermBytes, cut at a letter.
[[nodiscard]] std::string term(std::string_view prefix, std::string_view word);

/// kNumberPrefix and a provision number in one spelling, for indexing and for citations: lower
/// case, no spaces, one sort of dash, superscripts as "-": "130¹", "130–1" → "130-1".
[[nodiscard]] std::string number_term(std::string_view num);

// Value slots.
inline constexpr unsigned kFacetSlot = 0;  ///< index/facet_codes.hpp
inline constexpr unsigned kHashSlot = 1;   ///< content hash of the version, 16 bytes

// Ranking: the weight of a word is server/query/word_weight.hpp.
struct WordWeighting {
  double k1 = 4;     ///< in wdf: a word of the text has 4
  double b = 0.5;    ///< how much long documents are held back
  double idf = 0.6;  ///< exponent: below 1, more matched words beat one rare word
};
inline constexpr WordWeighting kWordWeighting{};
/// Weight of a match by level: exact > stem > folded. A skeleton and a corrected word stand alone:
/// no text has what was typed, and the word has to hold its own beside the others of the query.
inline constexpr double kStemScale = 0.85, kFoldedScale = 0.4, kSkeletonScale = 0.6;
inline constexpr double kSpellingScale = 0.8;
/// Factor of a word in standard spelling that was typed in other letters.
inline constexpr double kTypedScale = 0.9;

}  // namespace panoh::index
