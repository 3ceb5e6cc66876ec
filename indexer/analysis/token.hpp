// SPDX-License-Identifier: GPL-2.0-or-later
// What an analyzer makes of a text.
#pragma once

#include <cstdint>

#include "indexer/analysis/word_forms.hpp"
#include "indexer/analysis/word_hashes.hpp"

namespace panoh::analysis {

/// One word of a text. Offsets are bytes in the text that was given to the analyzer, before any
/// char filter, so that marks stand where the reader sees the word.
struct Token {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t position = 0;        ///< counts words from 0; the joined form of a hyphenated word
                                     ///< shares the position of its first part
  const WordForms* forms = nullptr;  ///< owned by the analyzer, see Analyzer::analyze
  bool joined = false;  ///< the joined form of a hyphenated word ("мактабинтернат")
  bool stop_word = false;
};

/// One word of a text, only for comparing it with others. Offsets as in Token.
struct HashedToken {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t position = 0;
  WordHashes hashes;
};

}  // namespace panoh::analysis
