// SPDX-License-Identifier: GPL-2.0-or-later
// Looks at the raw bytes of a request's head before the HTTP library sees them: what the library
// would swallow (bodies without length, endless lines, blanks before a colon) is refused here.
// Not for meaning: which address leads where is the service's.
#pragma once

#include <cstddef>
#include <string_view>

namespace panoh::http {

/// Views into the head's bytes.
struct Head {
  std::string_view method, target, content_type;
  std::size_t content_length = 0;
  bool close = false;  ///< the client wants no further request on this connection
  int refusal = 0;     ///< HTTP status to refuse it with; 0: well
};

/// @return  where the head ends: behind its blank line; npos: not there yet
[[nodiscard]] std::size_t find_head_end(std::string_view bytes);

/// @param bytes  up to and with the blank line
/// @source RFC 9112 §2.2, §3, §5.1 and §6.3
[[nodiscard]] Head read_head(std::string_view bytes);

}  // namespace panoh::http
