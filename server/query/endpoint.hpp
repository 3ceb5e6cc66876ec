// SPDX-License-Identifier: GPL-2.0-or-later
// What api/, pages/ and export/ are given and give back. Values only: HTTP's rules (status lines,
// ETag, compression, security headers, methods) are server/http's work.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/base/result.hpp"
#include "indexer/model/language.hpp"
#include "server/query/parameters.hpp"
#include "server/query/searcher.hpp"

namespace panoh::query {

/// One call of an endpoint.
struct Call {
  Searcher& searcher;                 ///< leased for this call; its snapshot is one generation
  std::vector<std::string> captures;  ///< decoded pieces of the path, in order
  Parameters parameters;              ///< of the address and, for a POSTed form, of the body
  Language ui = Language::Tg;         ///< interface language: of the path, else of Accept-Language
  std::string path;                   ///< decoded path without parameters, for links to this page
  bool posted = false;                ///< the query came in the body: it must stand in no address
  /// "https://panoh.example", for files that are read elsewhere; empty: not known
  std::string origin = {};
};

struct Reply {
  int status = 200;
  std::string content_type;  ///< "text/html; charset=utf-8"
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  ///< Location, Content-Disposition, …
};

inline constexpr std::string_view kHtml = "text/html; charset=utf-8";
inline constexpr std::string_view kJson = "application/json; charset=utf-8";

/// An endpoint is a function of its call; errors become problem+json or the error page.
using Answer = Result<Reply>;

}  // namespace panoh::query
