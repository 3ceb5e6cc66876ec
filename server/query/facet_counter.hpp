// SPDX-License-Identifier: GPL-2.0-or-later
// Looks at every match once: drops what the filters exclude and counts provisions, in all and by
// facet value, each facet without its own filter. Xapian hands out matches by rising document
// number and the versions of a provision are neighbours there, so "counted already" is one
// comparison.
#pragma once

#include <xapian.h>

#include <vector>

#include "indexer/index/snapshot.hpp"
#include "server/query/document_filter.hpp"
#include "server/query/results.hpp"

namespace panoh::query {

class FacetCounter final : public Xapian::MatchDecider {
 public:
  FacetCounter(const index::Snapshot& snapshot, const DocumentFilter& filter, bool count_facets);

  bool operator()(const Xapian::Document& document) const override;

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

  void count(std::uint32_t docid, const index::FacetTable::Row& row, unsigned failures) const;

  const index::Snapshot& snapshot_;
  const DocumentFilter& filter_;
  bool count_facets_;
  // Xapian's decider is const; what it has seen is this object's purpose.
  mutable Count total_;
  mutable std::vector<Count> languages_, kinds_, countries_, statuses_, concepts_;
};

}  // namespace panoh::query
