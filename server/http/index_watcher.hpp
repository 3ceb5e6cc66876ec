// SPDX-License-Identifier: GPL-2.0-or-later
// Notices a new generation of the index and opens it beside the old one. Requests under way keep
// theirs; a generation that cannot be opened leaves the old one in place.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <thread>

#include "indexer/base/error.hpp"
#include "server/http/generation.hpp"

namespace panoh::http {

/// @thread current() from any thread
class IndexWatcher {
 public:
  /// Looks once; so a server with an index answers from its first request on.
  IndexWatcher(std::filesystem::path index, std::size_t searchers);
  ~IndexWatcher();
  IndexWatcher(const IndexWatcher&) = delete;
  IndexWatcher& operator=(const IndexWatcher&) = delete;

  /// Empty while there is no index that can be opened.
  [[nodiscard]] std::shared_ptr<Generation> current() const;
  /// Why current() is empty: IndexMissing, IndexCorrupt, IndexVersion.
  [[nodiscard]] ErrorCode trouble() const;

 private:
  void look();
  void watch();

  const std::filesystem::path index_;
  const std::size_t searchers_;
  unsigned failed_number_ = 0;  ///< said once, not twice a second
  unsigned looks_until_retry_ = 0;
  mutable std::mutex mutex_;
  std::condition_variable stop_;
  bool stopping_ = false;
  std::shared_ptr<Generation> current_;
  ErrorCode trouble_ = ErrorCode::IndexMissing;
  std::thread thread_;
};

}  // namespace panoh::http
