// SPDX-License-Identifier: GPL-2.0-or-later
// Puts what a query cites before all that it merely matches.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "server/query/citation.hpp"
#include "server/query/planner.hpp"

namespace panoh::query {

/// A share of a document's weight that no words can give.
class CitedFirst {
 public:
  /// @param citations  of the query, the most wanted first
  explicit CitedFirst(const std::vector<Citation>& citations);

  /// The plan's query, that also finds what is cited.
  [[nodiscard]] Xapian::Query applied_to(const Plan& plan) const;

  /// What a document has for being cited: the rest of its weight is the words'.
  [[nodiscard]] double lift(double weight) const;

  [[nodiscard]] bool empty() const { return steps_.empty(); }

 private:
  struct Step {
    std::string term;
    double weight = 0;
  };
  std::vector<Step> steps_;  ///< falling
};

}  // namespace panoh::query
