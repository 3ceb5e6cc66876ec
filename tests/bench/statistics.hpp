// SPDX-License-Identifier: GPL-2.0-or-later
// Latencies and rates of one measurement, and medians over several.
#pragma once

#include <cstddef>
#include <vector>

namespace panoh::bench {

/// What one run over some queries took.
struct Measured {
  std::vector<double> latencies_ms;  ///< one per answered query, in any order
  double seconds = 0;                ///< from the first query to the last answer
  std::size_t errors = 0;            ///< queries without a good answer

  [[nodiscard]] double per_second() const;
  /// @param share  0.5 for the median, 0.99 for the ninety-ninth percentile (nearest rank)
  [[nodiscard]] double percentile_ms(double share) const;
};

/// 0 of nothing.
[[nodiscard]] double median(std::vector<double> values);

}  // namespace panoh::bench
