// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/word_weight.hpp"

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
  score_ = WordScore(weighting_, get_collection_size(), get_termfreq(), get_average_length(),
                     factor * get_wqf());
}

double WordWeight::get_maxpart() const {
  return score_(get_wdf_upper_bound(), get_doclength_lower_bound());
}

}  // namespace panoh::query
