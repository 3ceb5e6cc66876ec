// SPDX-License-Identifier: GPL-2.0-or-later
// Which work an imported document is: what the user said, what the document says, what is left to
// guess. Every guess becomes a doubt.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/import/block.hpp"
#include "indexer/import/importer.hpp"

namespace panoh::import {

struct Identity {
  model::Work work;
  std::vector<std::string> doubts;
};

/// @param language  of the text
/// @param file      its name becomes the number when the document shows none
[[nodiscard]] Identity identify(const ImportOptions& options, Language language,
                                const std::vector<Block>& blocks, std::string_view file);

/// "/akn/tj/act/2014/1096" for a state's law, "/akn/un/act/treaty/2000-11-15/…" for others: the
/// scheme of the corpus, so that an imported text meets the references to our summary of it.
[[nodiscard]] std::string work_address(const model::Work& work);

}  // namespace panoh::import
