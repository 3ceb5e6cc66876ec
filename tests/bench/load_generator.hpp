// SPDX-License-Identifier: GPL-2.0-or-later
// HTTP clients as cheap as they can be: GET over keep-alive connections on 127.0.0.1, one thread,
// epoll. Understands just what our server sends: a status line and Content-Length.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/base/result.hpp"
#include "tests/bench/statistics.hpp"

namespace panoh::bench {

class LoadGenerator {
 public:
  explicit LoadGenerator(std::uint16_t port) : port_(port) {}

  /// Requests every path once, each connection sending its next as soon as it is answered.
  /// An answer other than 200 is an error; a closed connection is opened again.
  [[nodiscard]] Measured run(unsigned connections, const std::vector<std::string>& paths) const;

  /// A new connection and one request on it, in milliseconds. @error Unavailable
  [[nodiscard]] Result<double> fresh_request_ms(const std::string& path) const;

 private:
  std::uint16_t port_;
};

/// Connections that were answered once and then stay silent; closed when the object goes.
class IdleConnections {
 public:
  IdleConnections(std::uint16_t port, unsigned count, const std::string& path);
  IdleConnections(const IdleConnections&) = delete;
  IdleConnections& operator=(const IdleConnections&) = delete;
  ~IdleConnections();
  [[nodiscard]] std::size_t open() const { return sockets_.size(); }

 private:
  std::vector<int> sockets_;
};

/// A port that nobody listens on at this moment.
[[nodiscard]] std::uint16_t free_port();

}  // namespace panoh::bench
