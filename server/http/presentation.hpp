// SPDX-License-Identifier: GPL-2.0-or-later
// What the pages lend to HTTP's own replies, as functions, so that a server can be tested without
// templates.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/base/error.hpp"
#include "indexer/model/language.hpp"

namespace panoh::http {

struct StaticFile {
  std::string address;  ///< "/static/panoh.1a2b3c4d.css": the content's hash stands in it
  std::string content_type;
  std::string content;
};

struct Presentation {
  std::string version;  ///< of templates and texts: goes into ETags
  /// A whole HTML page. Empty function: problem+json everywhere.
  std::function<std::string(Language, int status, const Error&)> error_page;
  /// "Саҳифа ёфт нашуд"; empty function or text: the English phrase of RFC 9110.
  std::function<std::string(Language, int status, const Error&)> title;
  std::vector<StaticFile> static_files;
};

}  // namespace panoh::http
