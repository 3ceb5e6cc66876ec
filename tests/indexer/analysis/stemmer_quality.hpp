// SPDX-License-Identifier: GPL-2.0-or-later
// How good a stemmer is on groups of forms that belong together (Paice 1994) and on pairs of words
// that must stay apart. Used by the tests and by stemmer-measure.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace panoh::analysis {

using StemOf = std::function<std::string(std::string_view)>;

struct Form {
  std::string group, form;
};

struct GroupScore {
  std::string group;
  std::size_t pairs = 0, met = 0;  ///< pairs of its forms, and those that share a stem
  std::vector<std::string> stems;  ///< all different stems of its forms
};

struct GroupQuality {
  std::size_t pairs = 0, met = 0;
  std::size_t foreign_pairs = 0, foreign_met = 0;  ///< of forms of different groups
  std::vector<GroupScore> groups;                  ///< worst first: most pairs missed

  [[nodiscard]] double pair_recall() const;
  [[nodiscard]] double over_stemming() const;
};
[[nodiscard]] GroupQuality measure_groups(const std::vector<Form>& forms, const StemOf& stem);

struct WordPair {
  std::string first, second;
};
/// The pairs that share a stem although they are different words.
[[nodiscard]] std::vector<WordPair> merged_pairs(const std::vector<WordPair>& pairs,
                                                 const StemOf& stem);

}  // namespace panoh::analysis
