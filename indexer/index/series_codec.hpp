// SPDX-License-Identifier: GPL-2.0-or-later
// A series of figures as bytes, for index metadata; format as stored_provision.hpp.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/result.hpp"
#include "indexer/model/series.hpp"

namespace panoh::index {

/// Without the file it was read from: the same corpus in another folder gives the same index.
[[nodiscard]] std::string encode(const model::Series& series);
/// @error IndexCorrupt
[[nodiscard]] Result<model::Series> decode_series(std::string_view data);

}  // namespace panoh::index
