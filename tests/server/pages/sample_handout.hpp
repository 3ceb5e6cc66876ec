// SPDX-License-Identifier: GPL-2.0-or-later
// A hand-out by hand: an article, an outline, two series that must not be compared.
#pragma once

#include "server/pages/handout_fields.hpp"

namespace panoh::pages::sample {

/// A session of two steps, 10 and 65 minutes, in two languages.
std::vector<index::StoredProvision> outline();

/// @param catalogue  of sample.hpp; outlives the view
HandoutView handout(const index::Catalogue& catalogue, std::vector<Language> langs = {});

}  // namespace panoh::pages::sample
