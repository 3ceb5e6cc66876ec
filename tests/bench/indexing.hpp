// SPDX-License-Identifier: GPL-2.0-or-later
// How long, how large and in how much memory: our index and scriptindex's from the same texts.
#pragma once

#include <filesystem>

#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/base/result.hpp"
#include "indexer/read/corpus_reader.hpp"

namespace panoh::bench {

struct IndexingCost {
  std::size_t versions = 0, text_bytes = 0;
  double own_seconds = 0, raw_seconds = 0;
  std::size_t own_bytes = 0, raw_bytes = 0;  ///< on disk, compacted
  double own_mb_per_shard = 0;               ///< growth while building over the number of shards
};

/// Leaves our index in folder/index and the compacted raw one in folder/raw.
[[nodiscard]] Result<IndexingCost> measure_indexing(const read::Corpus& corpus,
                                                    const analysis::AnalyzerRegistry& analyzers,
                                                    const std::filesystem::path& folder);

}  // namespace panoh::bench
