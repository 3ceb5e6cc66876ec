// SPDX-License-Identifier: GPL-2.0-or-later
// The target of a request taken apart: path pieces and parameters, decoded, in order. The library's
// own parameters are sorted by name and may be broken UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/query/parameters.hpp"

namespace panoh::http {

struct Address {
  std::string path;                   ///< decoded; "/tg/works/tj-cc-1998"
  std::vector<std::string> segments;  ///< decoded one by one: a %2F does not split
  query::Parameters parameters;       ///< ill-formed UTF-8 repaired
  bool well_formed = true;  ///< false: broken percent-encoding or UTF-8, or a NUL, in the path
};

/// Any bytes are allowed. "http://host/path" counts as "/path" (RFC 9112 §3.2.2).
[[nodiscard]] Address parse_address(std::string_view target);

/// "a=1&b=%D2%B3+x" of an address or of an application/x-www-form-urlencoded body.
void parse_form(std::string_view form, query::Parameters& parameters);

}  // namespace panoh::http
