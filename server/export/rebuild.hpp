// SPDX-License-Identifier: GPL-2.0-or-later
// An expression as the corpus had it, put together again from what the index keeps.
#pragma once

#include "indexer/index/catalogue.hpp"
#include "indexer/model/work.hpp"
#include "server/query/searcher.hpp"

namespace panoh::exporting {

/// @param contents  of the work
/// @param language  one that the work has
/// @param only      a single provision of the contents list; nullptr: all of them
/// @error NotFound: that provision has no version in this language
/// @cost  one index read a provision
[[nodiscard]] Result<model::Expression> rebuild(query::Searcher& searcher,
                                                const index::CatalogueWork& work,
                                                const index::Contents& contents, Language language,
                                                const index::ContentsEntry* only = nullptr);

}  // namespace panoh::exporting
