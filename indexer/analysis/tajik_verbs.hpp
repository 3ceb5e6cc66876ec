// SPDX-License-Identifier: GPL-2.0-or-later
// Tajik verb forms → infinitive.
#pragma once

#include <optional>

#include "indexer/analysis/tajik_alphabet.hpp"
#include "indexer/analysis/tajik_tables.hpp"

namespace panoh::analysis {

/// @thread immutable
class TajikVerbs {
 public:
  /// @param tables, alphabet  must outlive this object; the tables are spelled in the alphabet
  TajikVerbs(const TajikTables& tables, const TajikAlphabet& alphabet);

  /// The infinitive of a form whose stem is in the verb table.
  [[nodiscard]] std::optional<Letters> infinitive(LettersView word) const;

  /// A guess for regular verbs outside the table: меписандад, писандидан → писандида.
  [[nodiscard]] std::optional<Letters> regular(LettersView word) const;

 private:
  [[nodiscard]] const Letters* past_form(LettersView word) const;
  [[nodiscard]] const Letters* present_form(LettersView word) const;
  [[nodiscard]] bool accepts_present(LettersView stem, LettersView prefix,
                                     LettersView ending) const;

  const TajikTables& tables_;
  const TajikAlphabet& alphabet_;
  LetterDictionary pasts_, presents_;  ///< stem → infinitive
};

}  // namespace panoh::analysis
