// SPDX-License-Identifier: GPL-2.0-or-later
// Looks at every match once: drops what the filters exclude and counts provisions, in all and by
// facet value, each facet without its own filter. Matches come by rising document number and the
// versions of a provision are neighbours there, so "counted already" is one comparison.
#pragma once

#include <vector>

#include "indexer/index/snapshot.hpp"
#include "server/query/document_filter.hpp"
#include "server/query/results.hpp"

namespace panoh::query {

class FacetCounter {
 public:
  FacetCounter(const index::Snapshot& snapshot, const DocumentFilter& filter, bool count_facets);

  /// @param docid  of a match, higher than all before
  /// @return       whether it passes all filters
  bool passes(std::uint32_t docid);

  /// Provisions that match and pass all filters.
  [[nodiscard]] unsigned total() const { return total_.count; }
  [[nodiscard]] std::vector<Facet> facets(const Filters& filters, Language ui) const;

 private:
  struct Count {
    unsigned count = 0;
    std::uint32_t last_group = ~0U;

    void add(std::uint32_t group) {
      count += static_cast<unsigned>(group != last_group);
      last_group = group;
    }
  };

  void count(std::uint32_t docid, const index::FacetTable::Row& row, unsigned failures);

  const index::Snapshot& snapshot_;
  const DocumentFilter& filter_;
  bool count_facets_;
  Count total_;
  std::vector<Count> languages_, kinds_, countries_, statuses_, concepts_;
};

}  // namespace panoh::query
