// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/listen_address.hpp"

#include <fmt/format.h>

#include <charconv>

namespace panoh::http {

Result<ListenAddress> parse_listen(std::string_view text) {
  ListenAddress address;
  const auto colon = text.rfind(':');
  std::string_view host =
      colon == std::string_view::npos ? std::string_view{} : text.substr(0, colon);
  const auto port = colon == std::string_view::npos ? text : text.substr(colon + 1);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  if (!host.empty()) address.host = host;
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), address.port);
  if (error != std::errc{} || end != port.data() + port.size() || address.port < 0 ||
      address.port > 65535) {
    return fail(ErrorCode::BadRequest, fmt::format("\"{}\" is no address to listen on", text),
                "give HOST:PORT, for example 127.0.0.1:8080");
  }
  return address;
}

std::string to_url(std::string_view host, int port) {
  const bool v6 = host.find(':') != std::string_view::npos;
  return fmt::format("http://{}{}{}:{}/", v6 ? "[" : "", host, v6 ? "]" : "", port);
}

}  // namespace panoh::http
