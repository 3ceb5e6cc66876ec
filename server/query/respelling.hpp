// SPDX-License-Identifier: GPL-2.0-or-later
// What a word that was typed without Tajik letters is in standard spelling, by the words of the
// index that it met: people see what is searched for.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/tajik_typing.hpp"
#include "server/query/word_terms.hpp"

namespace panoh::query {

struct Respelling {
  std::string standard;           ///< the most frequent one: "мехнати" → "меҳнати"
  std::vector<std::string> same;  ///< all that differ only in typing, standard among them
  MatchKind how = MatchKind::Folded;
};

/// @param word          a word of the query with its levels
/// @param tajik_normal  the word as the Tajik analyzer normalises it
/// @param tajik_likely  false: a word that some language knows as written stays
/// @return              nothing when the word stands as it was typed. When no word of the index
///                      differs only in typing, the most frequent of those that it met.
/// @throws Xapian::Error
[[nodiscard]] std::optional<Respelling> respell(const Xapian::Database& database,
                                                const analysis::TajikTyping& typing,
                                                const QueryWord& word,
                                                std::string_view tajik_normal, bool tajik_likely);

/// The letters that Tajik has and Russian has not. Who types one means it.
[[nodiscard]] bool has_tajik_letter(std::string_view text);

}  // namespace panoh::query
