// SPDX-License-Identifier: GPL-2.0-or-later
// Akoma Ntoso 3.0 (OASIS) → model. Reads what corpus/README.md describes; unknown elements inside
// text are read through, unknown metadata is ignored. Not an importer: dialects are import/'s work.
#pragma once

#include <filesystem>
#include <string_view>

#include "indexer/base/result.hpp"
#include "indexer/model/work.hpp"

namespace panoh::read {

/// @param xml   the file's bytes, UTF-8
/// @param file  for messages only
/// @error EncodingInvalid; XmlInvalid with line and column, also for a DOCTYPE; DocumentInvalid
/// with
///        the eId or element, for example an article without eId, or one eId used twice
[[nodiscard]] Result<model::Expression> read_akn(std::string_view xml, std::string_view file);

[[nodiscard]] Result<model::Expression> read_akn_file(const std::filesystem::path& path);

}  // namespace panoh::read
