// SPDX-License-Identifier: GPL-2.0-or-later
// A hand-out as a page and as a document; needs no index.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "indexer/index/stored_provision.hpp"
#include "indexer/model/series.hpp"
#include "server/export/document.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/handout_list.hpp"
#include "server/pages/provision_fields.hpp"
#include "server/pages/site.hpp"

namespace panoh::pages {

/// A provision with its versions, or a series with those of the hand-out that it must not be
/// compared with.
struct HandoutEntry {
  const index::CatalogueWork* work = nullptr;
  std::vector<index::StoredProvision> versions = {};
  std::optional<model::Series> series = {};
  std::vector<model::Series> others = {};
};

struct HandoutView {
  const index::Catalogue& catalogue;
  HandoutList list;                   ///< what was found of what was asked for
  std::vector<HandoutEntry> entries;  ///< one an item of the list
  std::vector<std::string> unknown;   ///< ids that nothing has

  /// The columns: as chosen, else the page's language.
  [[nodiscard]] std::vector<Language> languages(Language ui) const;
};

/// How the provision's page would show it: the hand-out's languages, nothing around the text.
/// @param view  outlives the result
[[nodiscard]] ProvisionView provision_view(const HandoutView& view, const HandoutEntry& entry,
                                           Language ui);

/// "Law of 26 July 2014, No. 1096, Article 1. Text as of …; summary; checked …", in its language.
[[nodiscard]] std::string citation_line(const Site& site, const ProvisionView& view,
                                        const index::StoredProvision& version);
/// Where its facts were seen, else where its work is from; the first web addresses.
[[nodiscard]] std::vector<std::string> source_addresses(const ProvisionView& view,
                                                        Language language);

/// What is to be said of a series beside its figures, in one language: what it counts, and with
/// what of the hand-out it must not be compared.
[[nodiscard]] std::vector<std::string> series_lines(const Texts& texts, const HandoutEntry& entry);

/// Of the languages asked for, those that a provision has no text in: "English, Russian".
[[nodiscard]] std::string missing_languages(const Texts& texts, const ProvisionView& view);

[[nodiscard]] Fields handout_fields(const Site& site, Language ui, const HandoutView& view);
/// The whole page.
[[nodiscard]] std::string handout_html(const Site& site, Language ui, const HandoutView& view);
/// The same for a word processor.
[[nodiscard]] exporting::Document handout_document(const Site& site, Language ui,
                                                   const HandoutView& view);

}  // namespace panoh::pages
