// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/word_score.hpp"

#include <algorithm>
#include <cmath>

namespace panoh::query {

WordScore::WordScore(const index::WordWeighting& weighting, double documents, double holding,
                     double average_length, double factor) {
  holding = std::max<double>(holding, 1);
  // Robertson's idf in the form that never falls below zero.
  const double idf = std::log(1 + (documents - holding + 0.5) / (holding + 0.5));
  worth_ = factor * std::pow(std::max(idf, 0.0), weighting.idf);
  fixed_ = weighting.k1 * (1 - weighting.b);
  per_length_ = average_length > 0 ? weighting.k1 * weighting.b / average_length : 0;
}

}  // namespace panoh::query
