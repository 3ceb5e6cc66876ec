// SPDX-License-Identifier: GPL-2.0-or-later
// One generation of the index, ready to be searched by several requests at once.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/base/result.hpp"
#include "indexer/index/snapshot.hpp"
#include "server/http/turns.hpp"
#include "server/query/searcher.hpp"

namespace panoh::http {

/// @thread lease from any thread
class Generation {
 public:
  /// A searcher that is the caller's alone until the lease is destroyed.
  class Lease {
   public:
    Lease(Generation& generation, std::size_t place) : generation_(generation), place_(place) {}
    ~Lease() { generation_.turns_.give_back(place_); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    [[nodiscard]] query::Searcher& searcher() { return generation_.searchers_[place_]; }

   private:
    Generation& generation_;
    std::size_t place_;
  };

  /// @param searchers  how many requests may search at once: as many as there are cores
  /// @error IndexMissing, IndexCorrupt, IndexVersion
  [[nodiscard]] static Result<std::shared_ptr<Generation>> open(const std::filesystem::path& index,
                                                                std::size_t searchers);

  /// Waits its turn, at most kTurnTime. @return nothing: too many others wait
  [[nodiscard]] std::unique_ptr<Lease> lease();

  [[nodiscard]] const index::Snapshot& snapshot() const { return *snapshot_; }
  [[nodiscard]] unsigned number() const { return snapshot_->generation.number; }
  [[nodiscard]] std::size_t waiting() const { return turns_.waiting(); }

 private:
  Generation(std::shared_ptr<const index::Snapshot> snapshot,
             std::vector<query::Searcher> searchers)
      : snapshot_(std::move(snapshot)),
        searchers_(std::move(searchers)),
        turns_(searchers_.size()) {}

  std::shared_ptr<const index::Snapshot> snapshot_;
  std::vector<query::Searcher> searchers_;
  Turns turns_;
};

}  // namespace panoh::http
