// SPDX-License-Identifier: GPL-2.0-or-later
// Everything that reads input from outside, with good inputs to damage.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.hpp"

namespace panoh::fuzz {

struct Target {
  std::string name;
  std::vector<std::string> seeds;              ///< at least one
  std::function<void(std::string_view)> read;  ///< must survive any bytes; asserts what it promises
};

/// Ends the program as a crash does when a promise is broken.
void promise(bool kept, const char* what);

/// @param corpus  where good inputs come from
[[nodiscard]] Result<std::vector<Target>> make_targets(const std::filesystem::path& corpus);

}  // namespace panoh::fuzz
