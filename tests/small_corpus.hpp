// SPDX-License-Identifier: GPL-2.0-or-later
// A corpus of a few provisions in three languages, in our own words, for tests that need an index.
#pragma once

#include <filesystem>
#include <memory>

#include "indexer/index/snapshot.hpp"
#include "indexer/read/corpus_reader.hpp"

namespace panoh::tests {

/// Two works: "decl" (a declaration of 1948, country INT, articles 3 and 4) and "tj-code" (a code
/// of 1998, country TJ, articles 130 and 130-1, topic "consent" on 130-1; no English version of
/// 130).
[[nodiscard]] read::Corpus small_corpus();

/// A folder that is removed with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Builds the corpus with the analyzers of corpus/lang into folder and opens it.
[[nodiscard]] std::shared_ptr<const index::Snapshot> build_snapshot(
    const read::Corpus& corpus, const std::filesystem::path& folder);

/// The small corpus as an index, built once per program.
[[nodiscard]] const index::Snapshot& small_snapshot();

}  // namespace panoh::tests
