// SPDX-License-Identifier: GPL-2.0-or-later
// One generation opened for reading: immutable, shared by all threads. Each thread opens its own
// Xapian::Database from it (a Database is not thread-safe; a second one of the same files is
// cheap).
#pragma once

#include <xapian.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/base/result.hpp"
#include "indexer/index/catalogue.hpp"
#include "indexer/index/facet_codes.hpp"
#include "indexer/index/generations.hpp"
#include "indexer/index/stored_provision.hpp"
#include "indexer/index/term_table.hpp"

namespace panoh::index {

/// Of all documents, in words counted by their fields' weights; what ranking needs of every match.
class DocumentLengths {
 public:
  DocumentLengths() = default;
  /// @throws Xapian::Error
  explicit DocumentLengths(const Xapian::Database& database);

  /// @param docid  Xapian's, from 1
  [[nodiscard]] std::uint32_t of(std::uint32_t docid) const { return lengths_[docid - 1]; }
  [[nodiscard]] double average() const { return average_; }
  [[nodiscard]] std::size_t documents() const { return lengths_.size(); }

 private:
  std::vector<std::uint32_t> lengths_;
  double average_ = 0;
};

struct Snapshot {
  PinnedGeneration generation;
  Catalogue catalogue;
  FacetDictionary dictionary;
  FacetTable facets;
  DocumentLengths lengths;
  analysis::AnalyzerRegistry analyzers;
  std::map<Language, TermTable> terms;     ///< as written, for queries; Persian with Tajik ones
  std::map<Language, unsigned> documents;  ///< versions per language
  unsigned provisions = 0;                 ///< groups
  std::string content_hash;  ///< of everything that was indexed: the same corpus, the same hash

  /// Opens the current generation.
  /// @error IndexMissing, IndexCorrupt, IndexVersion (hint: rebuild)
  [[nodiscard]] static Result<std::shared_ptr<const Snapshot>> open(
      const std::filesystem::path& index);

  /// A database handle for the calling thread.
  [[nodiscard]] Result<Xapian::Database> database() const;
};

/// All versions of a provision, in the order of kLanguages.
/// @error NotFound
[[nodiscard]] Result<std::vector<StoredProvision>> read_provision(const Xapian::Database& database,
                                                                  std::string_view id);

}  // namespace panoh::index
