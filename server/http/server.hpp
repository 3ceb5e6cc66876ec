// SPDX-License-Identifier: GPL-2.0-or-later
// The listening server: sockets, threads, keep-alive, shutting down. What is answered is the
// service's. Speaks plain HTTP/1.1; TLS is the reverse proxy's.
#pragma once

#include <memory>

#include "indexer/base/result.hpp"
#include "server/http/listen_address.hpp"
#include "server/http/service.hpp"

namespace panoh::http {

class Server {
 public:
  /// @param service  outlives the server
  explicit Server(Service& service);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// From here on clients are queued, though not yet answered.
  /// @error Unavailable: the port is taken, or not ours to take
  [[nodiscard]] Result<void> bind(const ListenAddress& address);
  [[nodiscard]] int port() const;  ///< the bound one

  /// Answers until stop(); then finishes what is under way.
  /// @return false: the system refused to accept further connections
  bool run();

  /// From any thread, also before run(). Idle connections are closed at once.
  void stop();

 private:
  class Listener;
  std::unique_ptr<Listener> listener_;
};

}  // namespace panoh::http
