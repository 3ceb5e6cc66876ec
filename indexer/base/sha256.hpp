// SPDX-License-Identifier: GPL-2.0-or-later
// Content hashes: which documents changed, and what an import was made from.
#pragma once

#include <string>
#include <string_view>

namespace panoh {

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace panoh
