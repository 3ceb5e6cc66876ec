// SPDX-License-Identifier: GPL-2.0-or-later
// The page of a provision as data; needs no index.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "indexer/index/stored_provision.hpp"
#include "server/pages/handout_list.hpp"
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
  std::optional<Language> lead =
      {};                    ///< of the title, where there is a text in it; else the page's
  bool anchors = true;       ///< off where several texts stand on one page
  HandoutList handout = {};  ///< carried along
  std::string query = {};    ///< q=: marked in the text
  Date at = {};              ///< at=: whose state is asked for; unknown: none
  std::function<Marks(Language, std::string_view text)> find_marks = {};
};

using Versions = std::vector<const index::StoredProvision*>;

/// The texts side by side: the wanted ones, in the order wanted; all when none of them exists.
[[nodiscard]] Versions shown_versions(Language ui, const ProvisionView& view);

[[nodiscard]] model::TextStatus status_of(const ProvisionView& view, Language language);

[[nodiscard]] Fields provision_fields(const Site& site, Language ui, const ProvisionView& view);

/// The whole page.
[[nodiscard]] std::string provision_html(const Site& site, Language ui, const ProvisionView& view);

/// A part of a page: act, heading, the first words and badges, for a reader who looks ahead.
[[nodiscard]] std::string card_html(const Site& site, Language ui, const ProvisionView& view);
/// The text's, with " …" behind them where there are more.
[[nodiscard]] std::string first_words(const model::Provision& provision, std::size_t most);

}  // namespace panoh::pages
