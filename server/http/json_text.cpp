// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/json_text.hpp"

#include <fmt/format.h>

#include "indexer/base/utf8.hpp"

namespace panoh::http {

std::string json_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : utf8::repair(text)) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

}  // namespace panoh::http
