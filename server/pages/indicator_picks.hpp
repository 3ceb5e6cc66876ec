// SPDX-License-Identifier: GPL-2.0-or-later
// What the list of indicators and the worksheet share: the choices, and the Palermo elements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/texts.hpp"
#include "server/query/indicator_filter.hpp"

namespace panoh::pages {

/// Everything is on one page at most this long: more indicators than any knowledge base has.
inline constexpr unsigned kAllIndicators = 1000;

/// In the order of the definition: "act", "means", "purpose"; "" for what states none.
inline constexpr std::string_view kElements[] = {"act", "means", "purpose", ""};

/// One <select> a scheme, and "who": {name, legend, options: {value, label, chosen}}.
/// @param schemes  of "form", "stage", "strength", "element"
[[nodiscard]] Fields::List picks(const Texts& texts, const index::Catalogue& catalogue,
                                 const query::IndicatorFilter& filter,
                                 const std::vector<std::string_view>& schemes);

/// Values of a scheme among a provision's concepts, without the scheme, in its order.
[[nodiscard]] std::vector<std::string> values_of(const std::vector<std::string>& concepts,
                                                 std::string_view scheme);

/// Place in kElements of the first element of the definition that the concepts name.
[[nodiscard]] std::size_t first_element(const std::vector<std::string>& concepts);

/// Heading of a group: the element's label, or that none is stated.
[[nodiscard]] std::string element_name(const Texts& texts, const index::Catalogue& catalogue,
                                       std::size_t element);

/// "/ru/indicators?form=labour"
[[nodiscard]] std::string picked_address(Language ui, std::string_view page,
                                         const query::IndicatorFilter& filter,
                                         query::Parameters parameters = {});

}  // namespace panoh::pages
