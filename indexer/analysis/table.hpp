// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of corpus/lang as rows. Knows nothing of what the columns mean.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/analysis/language_data.hpp"

namespace panoh::analysis {

using Row = std::vector<std::string_view>;

/// Rows of a table whose columns are separated by tabs; a missing file has no rows.
/// @error DocumentInvalid: a line has not exactly that many columns, or an empty one; names file
/// and line
[[nodiscard]] Result<std::vector<Row>> read_rows(const LanguageData& data, std::string_view file,
                                                 std::size_t columns);

/// The words of a cell, separated by single spaces.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view cell);

}  // namespace panoh::analysis
