// SPDX-License-Identifier: GPL-2.0-or-later
// Runs searches on one snapshot: plan, match, count facets, collapse versions, highlight.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/index/snapshot.hpp"
#include "server/query/request.hpp"
#include "server/query/results.hpp"

namespace panoh::query {

/// @thread one per thread at a time: it owns a database handle and analyzers
class Searcher {
 public:
  [[nodiscard]] static Result<Searcher> open(std::shared_ptr<const index::Snapshot> snapshot);

  /// @error IndexCorrupt, IndexStale; never because of what the query says
  /// @cost  single-digit milliseconds at 100,000 provisions; facets look at all matches
  [[nodiscard]] Result<ResultPage> search(const SearchRequest& request);

  /// All versions of one provision, in the order of kLanguages. @error NotFound
  [[nodiscard]] Result<std::vector<index::StoredProvision>> provision(std::string_view id);

  /// Where the words of a query stand in a text of the given language, for marking a whole page.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> find_marks(
      std::string_view query, Language language, std::string_view text);

  [[nodiscard]] const index::Snapshot& snapshot() const { return *snapshot_; }
  [[nodiscard]] std::map<Language, analysis::Analyzer>& analyzers() { return analyzers_; }

 private:
  Searcher(std::shared_ptr<const index::Snapshot> snapshot, Xapian::Database database);

  std::shared_ptr<const index::Snapshot> snapshot_;
  Xapian::Database database_;
  std::map<Language, analysis::Analyzer> analyzers_;
};

}  // namespace panoh::query
