// SPDX-License-Identifier: GPL-2.0-or-later
// The controls of the results page: filters with counts, active ones as chips, order of the list.
// The whole state of a search stands in the form's controls, so the form can be posted as well.
#pragma once

#include <string>

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/texts.hpp"
#include "server/query/parameters.hpp"
#include "server/query/request.hpp"
#include "server/query/results.hpp"

namespace panoh::pages {

struct FormState {
  const Texts& texts;
  const index::Catalogue& catalogue;
  const query::SearchRequest& request;
};

/// Groups of checkboxes, and the controls that have no counts.
[[nodiscard]] Fields filter_fields(const FormState& state, const std::vector<query::Facet>& facets);

/// One item an active filter: {label, filter}; what its button "drop" says.
[[nodiscard]] Fields::List chips(const FormState& state);

/// What the button "drop" leaves of the form that it was sent with: "kind:law" takes that value
/// away, "from" the whole filter, "all" every filter.
[[nodiscard]] query::Parameters without_dropped(const query::Parameters& sent);

/// Only the box and "page by page" settings that have no control of their own.
[[nodiscard]] Fields::List hidden_fields(const FormState& state);

}  // namespace panoh::pages
