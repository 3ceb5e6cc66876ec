// SPDX-License-Identifier: GPL-2.0-or-later
// The numbers that a text names in digits, however its language writes them: figures must not drift
// in translation.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace panoh::read {

/// "about 1,000 cases" and "около 1 000 случаев" give {"1000"}, "49,6" and "49.6" {"49.6"}.
/// The number of an inserted article stays whole: "130-1".
/// @param text  UTF-8
[[nodiscard]] std::set<std::string> numbers_in(std::string_view text);

}  // namespace panoh::read
