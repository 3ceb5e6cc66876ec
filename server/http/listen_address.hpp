// SPDX-License-Identifier: GPL-2.0-or-later
// Where a server listens, as people write it.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/result.hpp"

namespace panoh::http {

struct ListenAddress {
  std::string host = "127.0.0.1";
  int port = 8080;  ///< 0: any free one
};

/// "127.0.0.1:8080", "[::1]:8080", ":8080" (this machine only), "8080"
/// @error BadRequest
[[nodiscard]] Result<ListenAddress> parse_listen(std::string_view text);

/// "http://127.0.0.1:8080/"
[[nodiscard]] std::string to_url(std::string_view host, int port);

}  // namespace panoh::http
