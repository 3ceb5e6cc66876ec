// SPDX-License-Identifier: GPL-2.0-or-later
// What the files of a work say of the work itself: names, values, addresses, dates.
#pragma once

#include "indexer/read/finding.hpp"

namespace panoh::read {

/// All rules below, in this order.
[[nodiscard]] Findings check_work_metadata(const Corpus& corpus);

/// The languages of a work agree on its address, kind, country, number, dates, parties and
/// amendments, and no other work has its address.
[[nodiscard]] Findings check_works(const Corpus& corpus);

/// Kind and countries are of the value lists, where the corpus has any.
[[nodiscard]] Findings check_values(const Corpus& corpus);

/// The address of a summary is that of its work and language; its sources and official texts have
/// addresses that a reader can open.
[[nodiscard]] Findings check_addresses(const Corpus& corpus);

/// A summary has a title: without one its id stands in.
[[nodiscard]] Findings check_titles(const Corpus& corpus);

}  // namespace panoh::read
