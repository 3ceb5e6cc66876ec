// SPDX-License-Identifier: GPL-2.0-or-later
// The levels at which a word can match.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace panoh::analysis {

/// Levels E, S, F, K: one word, from exact to coarse. A level the language lacks is empty.
struct WordForms {
  std::string normal;    ///< E: normalised spelling
  std::string stem;      ///< S: without inflection
  std::string folded;    ///< F: stem in plain Russian letters (Tajik)
  std::string skeleton;  ///< K: consonants, for Perso-Arabic queries (Tajik). One or more keys with
                         ///< a space between: of the stem and of the word as written; they match
                         ///< if any two agree. Each key is a term of its own: see skeleton_keys.
};

/// The keys of level K, empty when the language has none.
[[nodiscard]] inline std::vector<std::string_view> skeleton_keys(const WordForms& forms) {
  std::vector<std::string_view> keys;
  for (std::string_view rest = forms.skeleton; !rest.empty();) {
    const std::size_t length = rest.find(' ');
    keys.push_back(rest.substr(0, length));
    rest.remove_prefix(length == std::string_view::npos ? rest.size() : length + 1);
  }
  return keys;
}

}  // namespace panoh::analysis
