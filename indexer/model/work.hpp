// SPDX-License-Identifier: GPL-2.0-or-later
// FRBR: a work (a law as such) and its expressions (its text in one language as of one date).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/date.hpp"
#include "indexer/model/language.hpp"
#include "indexer/model/provision.hpp"

namespace panoh::model {

struct Source {
  std::string href;
  std::string title;  ///< may be empty
};

/// A state that is bound by a treaty. Only verified dates are written into the corpus.
struct Party {
  std::string country;  ///< ISO 3166 alpha-2
  std::string action;   ///< "ratification", "accession", "signature", …
  Date date;
  friend bool operator==(const Party&, const Party&) = default;
};

/// Whether a work binds today.
enum class Standing : std::uint8_t { Unknown, InForce, Repealed };

/// What the dates of a work say of one day.
enum class StateAt : std::uint8_t {
  Unknown,  ///< nothing, or not enough: "2016" of an act does not say what held in May 2016
  NotAdopted,
  NotInForce,  ///< adopted by then; entered into force later
  InForce,
  Adopted,      ///< by then; of entry into force and of a repeal nothing is recorded
  Repealed,     ///< by then
  RepealedOnce  ///< adopted by then, and repealed on a day that is not recorded
};

struct Amendment {
  Date date;
  std::string number;
  friend bool operator==(const Amendment&, const Amendment&) = default;
};

/// What all languages of a work share.
struct Work {
  std::string id;        ///< "tj-cc-1998"
  std::string frbr_uri;  ///< "/akn/tj/act/1998/574"
  std::string kind;      ///< "treaty", "law", "code", "guide", …
  std::string country;   ///< ISO 3166 alpha-2, or "INT"
  std::string number;    ///< "1096"; a UN symbol for resolutions
  Date adopted;
  Date in_force;
  Date repealed;
  Standing status = Standing::Unknown;  ///< as the source says, for works whose dates are not known
  std::vector<Party> parties;
  std::vector<Amendment> amendments;

  /// By the dates, and where there are none by the status.
  [[nodiscard]] Standing standing() const;
  /// @param day  a year or month stands for its last day
  [[nodiscard]] StateAt state_at(const Date& day) const;
};

[[nodiscard]] std::string_view name(Standing standing);  ///< "in-force", "repealed", "" if unknown
[[nodiscard]] Standing parse_standing(std::string_view name);

/// One file of the corpus.
struct Expression {
  Work work;
  Language language = Language::En;
  std::string frbr_uri;  ///< "/akn/tj/act/1998/574/tgk@2024-06-20"
  Date date;             ///< the text as of
  std::string title;
  std::string short_title;
  bool title_official = false;
  std::vector<std::string> aliases;  ///< other names, abbreviations, spellings: searched, not shown
  std::string issuer;                ///< who adopted the work, in this language; may be empty
  std::string gazette;               ///< where it was published, in this language; may be empty
  TextStatus text_status = TextStatus::Summary;
  std::string note;          ///< what is missing, where the official text is; may be empty
  std::string official_url;  ///< may be empty
  std::vector<Source> sources;
  std::vector<Provision> provisions;  ///< in the order of the document
  std::string file;                   ///< where it was read, for messages
};

}  // namespace panoh::model
