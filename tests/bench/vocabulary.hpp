// SPDX-License-Identifier: GPL-2.0-or-later
// Words of a language as made-up texts need them: the corpus' own words first, the most frequent at
// the head, then a long tail of made-up inflected words; drawn by Zipf's law.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/model/language.hpp"
#include "indexer/read/corpus_reader.hpp"

namespace panoh::bench {

/// The same numbers on every machine: the standard's distributions are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  [[nodiscard]] std::size_t below(std::size_t limit) { return engine_() % limit; }
  [[nodiscard]] double share() {  ///< 0 ≤ share < 1
    return static_cast<double>(engine_() >> 11U) * 0x1.0p-53;
  }

 private:
  std::mt19937_64 engine_;
};

class Vocabulary {
 public:
  /// @param counts  words with their number of occurrences; may be few, not none
  Vocabulary(const std::map<std::string, std::size_t>& counts, Random& random);

  [[nodiscard]] const std::string& draw(Random& random) const;
  /// Any word of the tail with equal chance: the words of one topic.
  [[nodiscard]] const std::string& draw_rare(Random& random) const;

 private:
  std::vector<std::string> words_;
  std::vector<double> cumulative_;  ///< of Zipf's weights, by rank
};

/// Lower-case words of a text, without digits and punctuation.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

/// One vocabulary per language of the texts read. A language without texts gets none.
[[nodiscard]] std::map<Language, Vocabulary> make_vocabularies(const read::Corpus& texts,
                                                               Random& random);

}  // namespace panoh::bench
