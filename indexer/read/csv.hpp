// SPDX-License-Identifier: GPL-2.0-or-later
// Comma-separated values as RFC 4180 has them, in UTF-8. What the columns mean is csvw_reader's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.hpp"

namespace panoh::read {

struct CsvRow {
  std::size_t line = 0;  ///< where the row begins, from 1
  std::vector<std::string> cells;
};

/// The header is the first row. Every row has as many cells as it.
/// @param file  for messages
/// @error EncodingInvalid, DocumentInvalid: names file and line
[[nodiscard]] Result<std::vector<CsvRow>> read_csv(std::string_view text, std::string_view file);

}  // namespace panoh::read
