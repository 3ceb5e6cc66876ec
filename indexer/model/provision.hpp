// SPDX-License-Identifier: GPL-2.0-or-later
// The unit of retrieval: an article, a preamble, an indicator, with its text in one language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace panoh::model {

/// Whether a lawyer can rely on the wording.
enum class TextStatus : std::uint8_t { Official, Translation, Summary };
/// Checked: the facts were seen at the named source. Unchecked: a lawyer is still to check them.
enum class Review : std::uint8_t { Checked, Unchecked };

[[nodiscard]] std::string_view name(TextStatus status);  ///< "official", "translation", "summary"
[[nodiscard]] std::string_view name(Review review);      ///< "checked", "unchecked"
[[nodiscard]] TextStatus parse_text_status(std::string_view name);  ///< unknown names: Summary
[[nodiscard]] Review parse_review(std::string_view name);           ///< unknown names: Unchecked

/// A link inside a paragraph's text to another provision or work.
struct Reference {
  std::uint32_t begin = 0, end = 0;  ///< bytes in Paragraph::text
  std::string href;                  ///< FRBR address, "/akn/un/act/…/~art_35"
};

/// One row of the side-by-side view; rows of different languages align by eId.
struct Paragraph {
  std::string eid;   ///< "art_3__para_1"; empty when the source gives none
  std::string num;   ///< as printed, "1." or "a)"; may be empty
  std::string text;  ///< UTF-8, NFC, spaces collapsed
  std::vector<Reference> references;
};

struct Provision {
  std::string id;     ///< hit id: "tj-cc-1998#130-1", or the indicator's own "ind-ilo11-01"
  std::string eid;    ///< Akoma Ntoso eId: "art_130-1"
  std::string num;    ///< as in ids and addresses: "130-1"; an indicator's is its id
  std::string kind;   ///< the work's kind, or "indicator"
  std::string country;  ///< where it is not the work's: of a series of figures
  std::string label;  ///< as printed: "Статья 130-1"
  std::string heading;
  std::vector<std::string> path;  ///< "Chapter 1. General", outermost first, without itself
  std::vector<Paragraph> paragraphs;
  std::vector<std::string> concepts;  ///< "topic/definition", "element/act", "stage/…", "form/…"
  std::vector<std::string> keywords;      ///< words of clients and other names; searched, not shown
  std::vector<std::string> num_variants;  ///< "130(1)", "130¹", "1301": for citation search
  std::vector<std::string> evidences;  ///< for an indicator: ids of the provisions it can support
  std::vector<std::string> same_as;    ///< ids of indicators of other guides that say the same
  std::vector<std::string> related;    ///< ids of provisions and works to read as well
  std::vector<std::string> sources;    ///< addresses where its facts were seen; empty: the work's
  Review review = Review::Unchecked;
  bool heading_official = false;
};

}  // namespace panoh::model
