// SPDX-License-Identifier: GPL-2.0-or-later
// Own compression: the library's would choose brotli at its slowest (21 ms for 8 KB).
#pragma once

#include <string>
#include <string_view>

namespace panoh::http {

/// Fast for what is made per request; Small for what is made once at start.
enum class GzipLevel { Fast = 1, Small = 9 };

/// RFC 1952. @return empty when zlib could not (no memory): send the text as it is
/// @cost some 100 µs for 10 KB at Fast
[[nodiscard]] std::string gzip(std::string_view text, GzipLevel level);

/// Text, JSON, XML, SVG; pictures and archives are compressed already.
[[nodiscard]] bool is_compressible(std::string_view content_type);

}  // namespace panoh::http
