// SPDX-License-Identifier: GPL-2.0-or-later
// A made-up corpus of any size, the same on every machine: N versions of provisions, 40 % Tajik,
// 40 % Russian, 20 % English, about 123 words each, a few dozen provisions a topic.
#pragma once

#include <cstdint>

#include "indexer/base/result.hpp"
#include "indexer/read/corpus_reader.hpp"

namespace panoh::bench {

struct GeneratorOptions {
  std::size_t versions = 10'000;
  std::uint64_t seed = 1;
};

/// @param texts  where the words come from: the real corpus
/// @error NotFound: a language without a word in texts
[[nodiscard]] Result<read::Corpus> generate_corpus(const read::Corpus& texts,
                                                   const GeneratorOptions& options);

/// Bytes of all headings and paragraphs.
[[nodiscard]] std::size_t text_bytes(const read::Corpus& corpus);
[[nodiscard]] std::size_t count_versions(const read::Corpus& corpus);

}  // namespace panoh::bench
