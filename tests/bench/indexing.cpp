// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/indexing.hpp"

#include <chrono>

#include "indexer/index/writer.hpp"
#include "tests/bench/child_process.hpp"
#include "tests/bench/corpus_generator.hpp"
#include "tests/bench/raw_engine.hpp"

namespace panoh::bench {
namespace {

constexpr unsigned kShards = 2;  // the goals are for two cores

std::size_t bytes_under(const std::filesystem::path& folder) {
  std::size_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

Result<void> build_own(const read::Corpus& corpus, const analysis::AnalyzerRegistry& analyzers,
                       const std::filesystem::path& index, IndexingCost& cost) {
  OwnMemory::forget_peak();
  const double before_mb = OwnMemory::read().now_mb;
  const auto start = std::chrono::steady_clock::now();
  const auto report =
      index::build_index(corpus, analyzers, index, {.jobs = kShards, .progress = nullptr});
  if (!report) return tl::unexpected(report.error());
  cost.own_seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  cost.own_mb_per_shard = (OwnMemory::read().peak_mb - before_mb) / kShards;
  cost.own_bytes = bytes_under(index);
  return {};
}

}  // namespace

Result<IndexingCost> measure_indexing(const read::Corpus& corpus,
                                      const analysis::AnalyzerRegistry& analyzers,
                                      const std::filesystem::path& folder) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  IndexingCost cost{.versions = count_versions(corpus), .text_bytes = text_bytes(corpus)};
  if (auto own = build_own(corpus, analyzers, folder / "index", cost); !own) {
    return tl::unexpected(own.error());
  }
  if (auto input = write_raw_input(corpus, folder); !input) return tl::unexpected(input.error());
  const auto raw = build_raw_index(folder);
  if (!raw) return tl::unexpected(raw.error());
  cost.raw_seconds = *raw;
  cost.raw_bytes = bytes_under(folder / "raw");
  return cost;
}

}  // namespace panoh::bench
