// SPDX-License-Identifier: GPL-2.0-or-later
// The term base (corpus/terms.tbx): concepts with their terms in every language, Persian too.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/model/language.hpp"
#include "indexer/model/provision.hpp"

namespace panoh::model {

/// ISO 30042 administrativeStatus. Superseded: of an earlier law or spelling; still understood.
enum class TermStatus : std::uint8_t { Preferred, Admitted, Superseded };
enum class TermType : std::uint8_t { FullForm, Abbreviation };

[[nodiscard]] std::string_view name(TermStatus status);  ///< "preferred", "admitted", "superseded"
[[nodiscard]] std::string_view name(TermType type);      ///< "full-form", "abbreviation"

struct Term {
  std::string text;
  std::string language;  ///< two letters: "tg", "ru", "en", "fa"
  TermStatus status = TermStatus::Preferred;
  TermType type = TermType::FullForm;
  Review review = Review::Unchecked;
  /// Of a superseded term: which law or spelling had it, for the readers of each language.
  std::map<Language, std::string> notes;
};

struct TermEntry {
  std::string id;  ///< "term-tip"
  /// A word of every text's structure ("article"): a term to look up, but no search looks for it
  /// in other languages as well.
  bool structural = false;
  std::vector<Term> terms;  ///< in the order of the file
  /// Of trafficking law ("victim"): summaries say it with the concept's terms. Not in the index.
  bool key_concept = false;

  /// @return nullptr: the language has none
  [[nodiscard]] const Term* preferred(std::string_view language) const;
};

struct TermBase {
  std::map<Language, std::string> titles;  ///< "Glossary"
  std::map<Language, std::string> notes;   ///< what the terms were taken from
  std::vector<TermEntry> entries;          ///< in the order of the file
  std::string file;                        ///< where it was read, for messages
};

}  // namespace panoh::model
