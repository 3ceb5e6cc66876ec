// SPDX-License-Identifier: GPL-2.0-or-later
// What a build is going to write, in canonical order, before anything is written: which documents,
// with which codes and hashes, and the catalogue. Knows nothing of Xapian.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.hpp"
#include "indexer/index/catalogue.hpp"
#include "indexer/index/facet_codes.hpp"
#include "indexer/index/metadata.hpp"
#include "indexer/model/work.hpp"
#include "indexer/read/corpus_reader.hpp"

namespace panoh::index {

/// One document of the index. Points into the corpus and the plan.
struct PlannedVersion {
  const model::Provision* provision = nullptr;
  Language language = Language::En;
  FacetCodes codes;
  std::string hash;       ///< 16 bytes: of everything the document is made from
  std::size_t bytes = 0;  ///< about how much text: for cutting the work into equal parts
};

struct BuildPlan {
  Catalogue catalogue;
  std::vector<Contents> contents;  ///< of each work of the catalogue
  FacetDictionary dictionary;
  std::vector<PlannedVersion> versions;   ///< in the order of document numbers
  std::span<const model::Series> series;  ///< of the corpus
  IndexSummary summary;

  [[nodiscard]] const CatalogueWork& work(const PlannedVersion& version) const {
    return catalogue.works[version.codes.work];
  }
};

/// @param corpus  must outlive the plan
/// @error TooLarge: more works, kinds or concepts than the codes can tell apart
[[nodiscard]] Result<BuildPlan> make_plan(const read::Corpus& corpus,
                                          std::string_view analyzer_fingerprint);

/// A version as it is stored.
[[nodiscard]] std::string stored_data(const CatalogueWork& work, const PlannedVersion& version);

}  // namespace panoh::index
