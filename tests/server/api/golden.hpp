// SPDX-License-Identifier: GPL-2.0-or-later
// Expected replies in tests/golden/; PANOH_UPDATE_GOLDEN=1 rewrites them instead of comparing.
#pragma once

#include <string>
#include <string_view>

namespace panoh::tests {

/// The reply indented, one member a line, so that a changed golden file reads well as a diff.
[[nodiscard]] std::string indented(std::string_view json);

/// @param name  "api/search.json"
/// @return      what the file holds (after the update, if asked for)
[[nodiscard]] std::string golden(std::string_view name, std::string_view actual);

}  // namespace panoh::tests
