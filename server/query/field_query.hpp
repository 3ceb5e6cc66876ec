// SPDX-License-Identifier: GPL-2.0-or-later
// The fields of the query language that choose texts and weigh nothing: country:, kind:, art:.
#pragma once

#include <xapian.h>

#include <optional>
#include <string_view>

namespace panoh::query {

/// ("art", "130.1") → the texts with that number. Nothing: no such field.
[[nodiscard]] std::optional<Xapian::Query> field_query(std::string_view field,
                                                       std::string_view value);

}  // namespace panoh::query
