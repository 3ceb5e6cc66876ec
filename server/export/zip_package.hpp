// SPDX-License-Identifier: GPL-2.0-or-later
// Files packed into one ZIP archive in memory.
#pragma once

#include <string>
#include <vector>

#include "indexer/base/result.hpp"

namespace panoh::exporting {

struct PackedFile {
  std::string name;  ///< "word/document.xml"
  std::string content;
};

/// In the given order, with one fixed date: the same files give the same bytes.
/// @error Internal: libzip's own words
[[nodiscard]] Result<std::string> pack(const std::vector<PackedFile>& files);

}  // namespace panoh::exporting
