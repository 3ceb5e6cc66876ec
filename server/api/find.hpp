// SPDX-License-Identifier: GPL-2.0-or-later
// Works and provisions by the pieces of an address, with errors that say what was asked for.
#pragma once

#include <string_view>

#include "indexer/base/result.hpp"
#include "indexer/index/catalogue.hpp"

namespace panoh::api {

/// @error NotFound
[[nodiscard]] Result<const index::CatalogueWork*> find_work(const index::Catalogue& catalogue,
                                                            std::string_view id);

/// Place in the work's contents list. @error NotFound
[[nodiscard]] Result<std::size_t> find_entry(const index::CatalogueWork& work,
                                             const index::Contents& contents, std::string_view num);

}  // namespace panoh::api
