// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of provision pages with what they carry: chosen languages, the query to mark.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "indexer/index/catalogue.hpp"
#include "indexer/model/language.hpp"
#include "server/query/addresses.hpp"

namespace panoh::pages {

struct ProvisionLink {
  Language ui = Language::Tg;
  std::string_view work;
  std::string_view num;
  std::string langs = {};  ///< "tg,ru"; empty: all
  std::string query = {};
  Date at = {};  ///< the day whose state the reader looks at
};

/// Longer queries are not carried: their links would outweigh the page.
inline constexpr std::size_t kMostCarriedBytes = 200;

[[nodiscard]] std::string provision_link(const ProvisionLink& link);

/// As lists link to it: an indicator's page has a short address, under which also the copy for use
/// without a network has it.
[[nodiscard]] std::string listed_address(Language ui, std::string_view work,
                                         const model::Provision& provision);

/// The work's page; its contents list marks where the query is found.
[[nodiscard]] std::string work_link(Language ui, std::string_view work, std::string_view query,
                                    const Date& at = {});

/// Reads the contents list of a work: it is not kept in memory.
using ReadContents = std::function<index::Contents(const index::CatalogueWork&)>;

/// The page for an FRBR address with a portion, "/akn/…/~art_35", or of a work without one.
/// @return  empty when the catalogue has no such work or provision
[[nodiscard]] std::string reference_address(const index::Catalogue& catalogue,
                                            const ReadContents& read_contents, Language ui,
                                            std::string_view href);

/// The entry of a provision's number; nullptr when there is none.
[[nodiscard]] const index::ContentsEntry* find_entry(const index::Contents& contents,
                                                     std::string_view num);

}  // namespace panoh::pages
