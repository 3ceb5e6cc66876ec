// SPDX-License-Identifier: GPL-2.0-or-later
// What the service needs of a request, free of the HTTP library. The client's address is not in it:
// what is not there cannot be logged.
#pragma once

#include <string>

namespace panoh::http {

struct Request {
  std::string method;     ///< "GET"
  std::string target;     ///< as sent: path and parameters, percent-encoded
  std::string host = {};  ///< the name that the client knows this site by
  std::string accept_language;
  std::string accept_encoding;
  std::string if_none_match;
  std::string content_type;
  std::string body;  ///< of a POSTed form
};

}  // namespace panoh::http
