// SPDX-License-Identifier: GPL-2.0-or-later
// The beginning of a word, in any typing → words of headings or names of acts that begin so. Goes
// through the terms of the index, which are sorted; holds nothing in memory.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"

namespace panoh::query {

inline constexpr std::size_t kMostCompletions = 40;

/// @param field    prefix of the field's terms, see schema.hpp
/// @param typed    one word or its beginning, NFC
/// @return         words without prefix, the most frequent first, at most kMostCompletions
/// @throws Xapian::Error
[[nodiscard]] std::vector<std::string> completions(const Xapian::Database& database,
                                                   std::string_view field,
                                                   std::vector<analysis::Analyzer*> analyzers,
                                                   std::string_view typed);

}  // namespace panoh::query
