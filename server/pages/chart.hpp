// SPDX-License-Identifier: GPL-2.0-or-later
// A series as the data of an SVG chart: places and lengths, no markup. Lengths along the page are
// per cent, so that text keeps its size on every screen; heights are pixels.
#pragma once

#include <optional>

#include "indexer/index/catalogue.hpp"
#include "indexer/model/series.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/texts.hpp"

namespace panoh::pages {

/// "49,6", "12 345", "−11" as the language writes it.
[[nodiscard]] std::string value_text(const Texts& texts, double value);

/// "women; forced labour": who and what the row counts; the note is not in it.
[[nodiscard]] std::string persons_of(const index::Catalogue& catalogue, const model::Point& point,
                                     Language ui);

/// A line over years when all rows count the same, else bars, each with its words beside it.
/// @return nothing when there are fewer than two numbers: then the table says it all
[[nodiscard]] std::optional<Fields> chart_fields(const Texts& texts,
                                                 const index::Catalogue& catalogue,
                                                 const model::Series& series);

}  // namespace panoh::pages
