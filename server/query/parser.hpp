// SPDX-License-Identifier: GPL-2.0-or-later
// Query text → tree. Never fails: broken syntax is repaired and the repair named.
//
//   query  = and { OR and }
//   and    = bag { AND bag }
//   bag    = clause { clause }                 plain words side by side
//   clause = [ + | - | NOT ] near
//   near   = unit { NEAR/n unit }
//   unit   = word | word* | "phrase" | field:unit | ( query )
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/query/query_tree.hpp"

namespace panoh::query {

struct ParsedQuery {
  Node root;                         ///< a Bag, And or Or; without children: nothing was asked
  std::vector<std::string> repairs;  ///< keys of web/i18n: "repair.unbalanced-bracket"
};

inline constexpr unsigned kMaxQueryWords = 48;  ///< further words are left out, and that is said
inline constexpr unsigned kMaxNesting = 12;  ///< deeper brackets are read as if they were not there

/// @param text valid UTF-8, any content
[[nodiscard]] ParsedQuery parse(std::string_view text);

}  // namespace panoh::query
