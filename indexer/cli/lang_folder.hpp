// SPDX-License-Identifier: GPL-2.0-or-later
// Where the analyzers' tables are.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/base/result.hpp"

namespace panoh::cli {

/// lang/ of the first of these corpus folders that has one.
/// @error FileUnreadable: none has
[[nodiscard]] Result<std::filesystem::path> find_lang_folder(
    const std::vector<std::filesystem::path>& corpus);

/// For commands without a corpus: corpus/ of the working folder, then of the folders above the
/// program (build/release/panoh-index of a source tree, share/panoh of an installed one).
[[nodiscard]] Result<std::filesystem::path> find_lang_folder();

}  // namespace panoh::cli
