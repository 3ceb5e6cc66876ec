// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/statistics.hpp"

#include <algorithm>
#include <cmath>

namespace panoh::bench {
namespace {

double nearest_rank(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  const auto place =
      values.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

}  // namespace

double Measured::per_second() const {
  return seconds > 0 ? static_cast<double>(latencies_ms.size()) / seconds : 0;
}

double Measured::percentile_ms(double share) const { return nearest_rank(latencies_ms, share); }

double median(std::vector<double> values) { return nearest_rank(std::move(values), 0.5); }

}  // namespace panoh::bench
