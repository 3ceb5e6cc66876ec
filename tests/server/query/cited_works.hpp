// SPDX-License-Identifier: GPL-2.0-or-later
// A catalogue of the acts that citations are mixed up between, without texts: cited_works.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/query/citation_finder.hpp"

namespace panoh::tests {

/// Rows of a table beside this file; lines that begin with "#" are left out.
[[nodiscard]] std::vector<std::vector<std::string>> read_table(const std::string& name,
                                                               std::size_t columns);

/// The citations of a text by the catalogue of cited_works.tsv and the grammar of corpus/lang.
[[nodiscard]] query::FoundCitations cited_anywhere(std::string_view text);
/// Those that lead to a work of the catalogue.
[[nodiscard]] std::vector<query::Citation> cited(std::string_view text);

}  // namespace panoh::tests
