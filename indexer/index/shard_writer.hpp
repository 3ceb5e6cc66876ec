// SPDX-License-Identifier: GPL-2.0-or-later
// A range of the planned versions → a small database of its own, which the merge takes in. Shards
// are written by several threads; a shard is thrown away when the build dies.
#pragma once

#include <xapian.h>

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>

#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/base/result.hpp"
#include "indexer/index/build_plan.hpp"
#include "indexer/index/document_builder.hpp"
#include "indexer/index/lexicon.hpp"

namespace panoh::index {

/// The documents of the current generation, for copying those that did not change.
/// @thread one per thread
class PreviousDocuments {
 public:
  /// @param database  none: nothing will be found
  explicit PreviousDocuments(std::optional<std::filesystem::path> database);

  /// @return the document, read completely, if it was made from the same content
  [[nodiscard]] std::optional<Xapian::Document> find(const PlannedVersion& version);

 private:
  std::optional<Xapian::Database> database_;
};

/// What all shards of a build share.
struct ShardInputs {
  const BuildPlan& plan;
  const analysis::AnalyzerRegistry& analyzers;
  std::optional<std::filesystem::path> previous;  ///< database of the current generation
  std::function<void()> written;                  ///< called after every document
  std::atomic<bool>& cancelled;                   ///< another shard failed
};

struct ShardCounts {
  std::size_t analyzed = 0, reused = 0;
};

/// @thread one per thread, for any number of shards
class ShardWriter {
 public:
  explicit ShardWriter(const ShardInputs& inputs);

  /// @param with_metadata  exactly one shard carries the metadata of the index
  /// @error FileUnwritable
  [[nodiscard]] Result<ShardCounts> write(std::span<const PlannedVersion> versions,
                                          const std::filesystem::path& folder, bool with_metadata);

 private:
  void add(const PlannedVersion& version, Xapian::WritableDatabase& database,
           LexiconWriter& lexicon, ShardCounts& counts);

  const ShardInputs& inputs_;
  DocumentBuilder builder_;
  PreviousDocuments previous_;
};

}  // namespace panoh::index
