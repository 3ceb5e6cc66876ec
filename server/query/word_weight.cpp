// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/word_weight.hpp"

#include <algorithm>
#include <cmath>

namespace panoh::query {

WordWeight::WordWeight(const index::WordWeighting& weighting) : weighting_(weighting) {
  need_stat(COLLECTION_SIZE);
  need_stat(TERMFREQ);
  need_stat(AVERAGE_LENGTH);
  need_stat(DOC_LENGTH);
  need_stat(DOC_LENGTH_MIN);
  need_stat(WDF);
  need_stat(WDF_MAX);
  need_stat(WQF);
}

void WordWeight::init(double factor) {
  const double documents = get_collection_size();
  const double holding = std::max<double>(get_termfreq(), 1);
  // Robertson's idf in the form that never falls below zero.
  const double idf = std::log(1 + (documents - holding + 0.5) / (holding + 0.5));
  worth_ = factor * get_wqf() * std::pow(std::max(idf, 0.0), weighting_.idf);
  fixed_ = weighting_.k1 * (1 - weighting_.b);
  const double average = get_average_length();
  per_length_ = average > 0 ? weighting_.k1 * weighting_.b / average : 0;
}

double WordWeight::get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                               Xapian::termcount) const {
  const double times = wdf;
  return worth_ * times / (times + fixed_ + per_length_ * length);
}

double WordWeight::get_maxpart() const {
  return get_sumpart(get_wdf_upper_bound(), get_doclength_lower_bound(), 0);
}

}  // namespace panoh::query
