// SPDX-License-Identifier: GPL-2.0-or-later
// Two provisions beside each other as data: an article of a national law and the treaty behind it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "indexer/index/stored_provision.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/paragraph_rows.hpp"
#include "server/pages/site.hpp"

namespace panoh::pages {

/// What was asked for on one side, and what was found.
struct ComparedSide {
  std::string asked;                             ///< an id or a citation, as given
  std::vector<index::StoredProvision> versions;  ///< empty: nothing found
};

struct CompareView {
  const index::Catalogue& catalogue;
  std::vector<ComparedSide> sides;        ///< two
  std::optional<Language> language = {};  ///< of the texts; none: of the interface
  Resolver resolve = {};                  ///< of references in the texts
};

[[nodiscard]] Fields compare_fields(const Site& site, Language ui, const CompareView& view);
[[nodiscard]] std::string compare_html(const Site& site, Language ui, const CompareView& view);

/// "/en/compare?a=tj-cc-1998%23130-1&b=palermo-tip-protocol%233"
[[nodiscard]] std::string compare_address(Language ui, std::string_view a, std::string_view b,
                                          std::optional<Language> language = {});

}  // namespace panoh::pages
