// SPDX-License-Identifier: GPL-2.0-or-later
// The filters of a request as code sets, checked against the facet table in memory.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

#include "indexer/index/snapshot.hpp"
#include "server/query/request.hpp"

namespace panoh::query {

/// The facets that a result page can show, in that order.
enum class FacetId : std::uint8_t { Language, Kind, Country, Status, Topic };
inline constexpr std::array kFacetIds{FacetId::Language, FacetId::Kind, FacetId::Country,
                                      FacetId::Status, FacetId::Topic};
[[nodiscard]] std::string_view parameter_name(FacetId facet);  ///< "in", "kind", …

class DocumentFilter {
 public:
  DocumentFilter(const Filters& filters, const index::Snapshot& snapshot);

  /// Which of the facets' filters a document fails, as bits 1 << FacetId; kOtherFailed for dates
  /// works and groups of concepts, which no facet shows.
  static constexpr unsigned kOtherFailed = 1U << kFacetIds.size();
  [[nodiscard]] unsigned failures(std::uint32_t docid) const;

  [[nodiscard]] bool passes_all() const { return active_ == 0; }

 private:
  [[nodiscard]] bool other_passes(const index::FacetTable::Row& row) const;
  [[nodiscard]] bool topic_passes(std::uint32_t docid) const;
  [[nodiscard]] bool concepts_pass(std::uint32_t docid) const;

  const index::FacetTable& table_;
  unsigned active_ = 0;  ///< bits of the filters that are set
  std::bitset<256> languages_, kinds_, countries_;
  std::vector<bool> works_, concepts_, without_;
  std::vector<std::vector<bool>> groups_;  ///< of concepts, by code: one of each must be there
  index::Status status_ = index::Status::Unknown;
  std::uint32_t from_ = 0, to_ = 0;
};

}  // namespace panoh::query
