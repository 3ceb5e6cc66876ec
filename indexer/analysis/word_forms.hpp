// SPDX-License-Identifier: GPL-2.0-or-later
// The levels at which a word can match.
#pragma once

#include <string>

namespace panoh::analysis {

/// Levels E, S, F, K: one word, from exact to coarse. A level the language lacks is empty.
struct WordForms {
  std::string normal;    ///< E: normalised spelling
  std::string stem;      ///< S: without inflection
  std::string folded;    ///< F: stem in plain Russian letters (Tajik)
  std::string skeleton;  ///< K: consonants, for Perso-Arabic queries (Tajik)
};

}  // namespace panoh::analysis
