// SPDX-License-Identifier: GPL-2.0-or-later
// What must hold in and between the series of a corpus, one function per rule. What one file may
// look like is csvw_reader's work; that ids are unique and concepts known, corpus_check's.
#pragma once

#include <vector>

#include "indexer/read/corpus_reader.hpp"

namespace panoh::read {

/// All rules below, in this order.
[[nodiscard]] std::vector<Error> check_series(const Corpus& corpus);

/// Title, caption, unit, geography and every reason stand in each language; a note in all or none.
[[nodiscard]] std::vector<Error> check_series_languages(const Corpus& corpus);

/// Title and publisher are named, and for figures an address where they were seen; a source may
/// itself have none.
[[nodiscard]] std::vector<Error> check_series_sources(const Corpus& corpus);

/// A row has a number or words; its sex, age and form are of the value lists.
[[nodiscard]] std::vector<Error> check_series_points(const Corpus& corpus);

/// What must not be compared is in the corpus, and says so too.
[[nodiscard]] std::vector<Error> check_comparisons(const Corpus& corpus);

/// Every number of a Russian or Tajik title, caption, note or reason stands in the English one.
[[nodiscard]] std::vector<Error> check_series_numbers(const Corpus& corpus);

}  // namespace panoh::read
