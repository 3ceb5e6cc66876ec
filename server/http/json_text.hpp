// SPDX-License-Identifier: GPL-2.0-or-later
// A string as JSON writes it. For problems and the server's own state; results are api's work.
#pragma once

#include <string>
#include <string_view>

namespace panoh::http {

/// "…" with quotes; ill-formed UTF-8 becomes U+FFFD. @source RFC 8259 §7
[[nodiscard]] std::string json_text(std::string_view text);

}  // namespace panoh::http
