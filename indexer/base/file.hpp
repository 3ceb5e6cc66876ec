// SPDX-License-Identifier: GPL-2.0-or-later
// Whole files in and out. Writing is atomic: a reader sees the old content or the new, never half.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/base/result.hpp"

namespace panoh {

inline constexpr std::size_t kMaxFileBytes = 64U << 20U;

/// @error FileUnreadable, TooLarge (more than max_bytes)
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path,
                                            std::size_t max_bytes = kMaxFileBytes);

/// Writes a temporary file beside path, syncs it and renames it over path.
/// @error FileUnwritable (full disk, missing rights): path keeps its old content
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, std::string_view content);

}  // namespace panoh
