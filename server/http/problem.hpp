// SPDX-License-Identifier: GPL-2.0-or-later
// What went wrong, as HTTP says it: the one table from error codes to statuses, and
// application/problem+json (RFC 9457). The error page is pages' work.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/error.hpp"
#include "server/query/endpoint.hpp"

namespace panoh::http {

inline constexpr std::string_view kProblemJson = "application/problem+json; charset=utf-8";

struct Problem {
  int status = 500;
  std::string code;  ///< "not-found"
  Error error;       ///< what may be shown; nothing of the server's inside
};

[[nodiscard]] int status_of(ErrorCode code);
[[nodiscard]] std::string_view reason(int status);  ///< "Not Found"

/// Of an endpoint's error. A message of the server's inside (paths, Xapian) is left out.
[[nodiscard]] Problem to_problem(Error error);
/// Of HTTP's own: 405, 411, 413, 414, 415, 416, 431 …
[[nodiscard]] Problem to_problem(int status);

/// @param title  in the reader's language
[[nodiscard]] std::string to_json(const Problem& problem, std::string_view title);

}  // namespace panoh::http
