// SPDX-License-Identifier: GPL-2.0-or-later
// A corpus → a new generation of the index: shards written in parallel, merged, compacted.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/base/result.hpp"
#include "indexer/read/corpus_reader.hpp"

namespace panoh::index {

struct BuildOptions {
  unsigned jobs = 0;  ///< shards written at once; 0: as many as cores
  /// Called from any thread, at most a few times a second. phase: "index", "merge", "done".
  std::function<void(std::string_view phase, std::size_t done, std::size_t total)> progress;
};

struct BuildReport {
  bool changed = false;  ///< false: the current generation already holds exactly this corpus
  unsigned generation = 0;
  std::size_t works = 0, provisions = 0, terms = 0, series = 0;
  std::map<Language, std::size_t> versions;  ///< per language
  std::map<std::string, std::size_t> kinds;  ///< provisions per kind
  std::size_t analyzed = 0, reused = 0;      ///< versions
};

/// Writes what changed into a new generation and switches to it. Documents whose content hash is in
/// the current generation are copied, not analysed again. Document numbers follow the canonical
/// order (work id, place in the work, language), so that the same corpus gives the same index,
/// whatever the number of jobs.
/// @error IndexLocked (another build runs), FileUnwritable (full disk), IndexCorrupt
[[nodiscard]] Result<BuildReport> build_index(const read::Corpus& corpus,
                                              const analysis::AnalyzerRegistry& analyzers,
                                              const std::filesystem::path& index,
                                              const BuildOptions& options);

}  // namespace panoh::index
