// SPDX-License-Identifier: GPL-2.0-or-later
// A client that sends any bytes and reads what comes: the library's own would refuse to send most
// of what these tests send.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace panoh::tests {

struct RawReply {
  int status = 0;
  std::map<std::string, std::string> headers;  ///< names in lower case; last one wins
  std::string head, body;

  [[nodiscard]] std::string header(const std::string& name) const;
};

class RawClient {
 public:
  explicit RawClient(int port);
  ~RawClient();
  RawClient(RawClient&& other) noexcept;
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  /// @return false: the server closed before all was sent
  bool send(std::string_view bytes);
  /// One reply, to the end of its body. @return nothing: closed or silent before that
  [[nodiscard]] std::optional<RawReply> reply(
      bool to_head = false, std::chrono::milliseconds patience = std::chrono::seconds(20));
  /// Whether the server closes within the time, sending nothing more.
  [[nodiscard]] bool closes_within(std::chrono::milliseconds time);

 private:
  bool receive(std::chrono::steady_clock::time_point deadline);
  int socket_;
  std::string input_;
};

/// "GET target" with "Connection: close" on a connection of its own.
[[nodiscard]] RawReply get(int port, std::string_view target, std::string_view headers = {});
[[nodiscard]] RawReply ask(int port, std::string_view method, std::string_view target,
                           std::string_view headers = {}, std::string_view body = {});

[[nodiscard]] std::string gunzip(std::string_view packed);

}  // namespace panoh::tests
