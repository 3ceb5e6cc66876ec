// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers of provisions: "130¹", "130.1" and "130-1" are the same article.
#pragma once

#include <string>
#include <string_view>

namespace panoh::analysis {

/// Digits as 0-9; superscripts and inner dots become a hyphen: "130-1".
/// @param number as the tokenizer gives it
[[nodiscard]] std::string normalise_number(std::string_view number);

/// Digits of any script, then perhaps dots, hyphens and superscripts. @param word valid UTF-8
[[nodiscard]] bool is_number(std::string_view word);

}  // namespace panoh::analysis
