// SPDX-License-Identifier: GPL-2.0-or-later
// What can be said of an act on one day, from the dates that the corpus has of it: no other.
#pragma once

#include "indexer/base/date.hpp"
#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/texts.hpp"

namespace panoh::pages {

/// Adds {dated, at, state: {answer, lines}}: the form that asks for a day, where the work is law
/// that has a date, and the answer where one was asked for.
void add_state(const Texts& texts, const index::CatalogueWork& work, const Date& at,
               Fields& fields);

/// "13 November 1998, No. 684; 12 May 2001, No. 6"
[[nodiscard]] std::string amendment_line(const Texts& texts,
                                         const std::vector<model::Amendment>& amendments);

}  // namespace panoh::pages
