// SPDX-License-Identifier: GPL-2.0-or-later
// The glossary's page as data; needs no index.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/site.hpp"

namespace panoh::pages {

struct GlossaryView {
  const index::Catalogue& catalogue;
  Language by = Language::Tg;  ///< whose alphabet the terms stand in
  std::string letter = {};     ///< as the alphabet has it; empty or unknown: its first with terms
  std::string text = {};       ///< q: then "found" is shown and no letter
  std::vector<const model::TermEntry*> found = {};
};

[[nodiscard]] Fields glossary_fields(const Site& site, Language ui, const GlossaryView& view);
/// The whole page.
[[nodiscard]] std::string glossary_html(const Site& site, Language ui, const GlossaryView& view);

}  // namespace panoh::pages
