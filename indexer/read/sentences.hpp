// SPDX-License-Identifier: GPL-2.0-or-later
// Text → sentences and their words, for the checker: their length, not their grammar.
#pragma once

#include <string_view>
#include <vector>

namespace panoh::read {

/// A stop ends a sentence where the next word begins with a capital letter or an opening quotation
/// mark, or with a digit unless an abbreviation stands before it ("ст. 5", "No. 29"); initials
/// ("A. B.") end none.
/// @param text  UTF-8, spaces collapsed
[[nodiscard]] std::vector<std::string_view> sentences_of(std::string_view text);

/// What stands between spaces and has a letter or a digit.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace panoh::read
