// SPDX-License-Identifier: GPL-2.0-or-later
// The Tajik word lists of corpus/lang/tg, as the rules use them. Only data, no rule.
#pragma once

#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/analysis/language_data.hpp"
#include "indexer/analysis/letters.hpp"

namespace panoh::analysis {

struct LettersHash {
  using is_transparent = void;
  std::size_t operator()(LettersView letters) const { return std::hash<LettersView>{}(letters); }
};
using LetterSet = std::unordered_set<Letters, LettersHash, std::equal_to<>>;
using LetterDictionary = std::unordered_map<Letters, Letters, LettersHash, std::equal_to<>>;

struct VerbRow {
  Letters past;
  std::vector<Letters> presents;
  Letters infinitive;
};

/// Each member is one file; the names in capitals are those of corpus/lang/tg/README.md.
struct TajikTables {
  LetterSet protected_words;               ///< PROT
  std::vector<Letters> protected_endings;  ///< SUFPROT
  std::vector<Letters> plural_guards;      ///< ONPROT
  LetterSet av_stems;                      ///< AVSTEMS
  std::vector<Letters> agent_endings;      ///< AGENT
  LetterSet kin;                           ///< KIN
  LetterSet animate;                       ///< ANIM
  LetterDictionary exceptions;             ///< EXC: form → stem
  std::vector<Letters> degree_guards;      ///< row G
  std::vector<Letters> possessor_guards;   ///< row F4
  std::vector<VerbRow> verbs;              ///< section 4.3
  LetterSet noun_like_pasts;               ///< section 4.3
  LetterSet regular_verb_guards;           ///< section 4.4
};

/// @error DocumentInvalid: names file and line
[[nodiscard]] Result<TajikTables> read_tajik_tables(const LanguageData& data);

}  // namespace panoh::analysis
