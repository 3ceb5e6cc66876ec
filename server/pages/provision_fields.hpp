// SPDX-License-Identifier: GPL-2.0-or-later
// The page of a provision as data; needs no index.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "indexer/index/stored_provision.hpp"
#include "server/pages/paragraph_rows.hpp"
#include "server/pages/provision_link.hpp"
#include "server/pages/site.hpp"
#include "server/query/relations.hpp"

namespace panoh::pages {

struct ProvisionView {
  const index::Catalogue& catalogue;
  const index::CatalogueWork& work;
  const std::vector<index::StoredProvision>& versions;  ///< not empty
  ReadContents read_contents;                           ///< of this work and those it refers to
  query::Relations relations = {};
  std::vector<Language> wanted = {};  ///< langs=; empty: all
  std::string query = {};             ///< q=: marked in the text
  std::function<Marks(Language, std::string_view text)> find_marks = {};
};

[[nodiscard]] Fields provision_fields(const Site& site, Language ui, const ProvisionView& view);

/// The whole page.
[[nodiscard]] std::string provision_html(const Site& site, Language ui, const ProvisionView& view);

}  // namespace panoh::pages
