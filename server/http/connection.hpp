// SPDX-License-Identifier: GPL-2.0-or-later
// One client's connection: bytes in and out, each step with an end in time. The library's own
// stream waits for every single byte anew, so that a client dripping bytes holds a thread for ever.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace panoh::http {

/// @thread one
class Connection {
 public:
  enum class Arrival : std::uint8_t { Whole, Gone, TooSlow, LineTooLong, HeadTooLarge };
  enum class Wait : std::uint8_t { Arrived, Silent, Over };

  /// Does not own the socket.
  /// @param stop_event  becomes readable, and stays so, when the server stops; wakes idle waits
  Connection(int socket, int stop_event) : socket_(socket), stop_event_(stop_event) {}
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Between requests. @return Silent: nothing came within kThreadIdleTime, and this holds nothing
  ///         that the next request needs; Over: closed, or the server stops
  [[nodiscard]] Wait wait_for_request();

  /// Until the blank line is there, within kHeadTime.
  [[nodiscard]] Arrival read_head();
  /// What read_head read, up to and with the blank line.
  [[nodiscard]] std::string_view head() const { return unread().substr(0, head_bytes_); }

  /// First what is buffered (the head again, then what followed it), then the socket, within
  /// kBodyTime. What was written is sent before. @return bytes; <= 0: no more
  ssize_t read(char* bytes, std::size_t size);

  /// Collects; head and body go out in one packet. @return size, or -1
  ssize_t write(std::string_view bytes);
  [[nodiscard]] bool flush();

  /// A read or write failed: there is no next request.
  [[nodiscard]] bool broken() const { return broken_; }

  /// Says that no more follows and lets the client read the reply: closing a socket with unread
  /// input would throw away what was sent.
  void end_gently();

 private:
  using Clock = std::chrono::steady_clock;
  enum class Ready : std::uint8_t { Yes, Stopping, TooLate };

  [[nodiscard]] std::string_view unread() const {
    return std::string_view(input_).substr(input_begin_);
  }
  [[nodiscard]] Ready wait_readable(Clock::time_point deadline, bool heed_stop) const;
  /// @return bytes appended to input_; <= 0: closed or failed
  ssize_t receive();

  const int socket_, stop_event_;
  std::string input_, output_;
  std::size_t input_begin_ = 0, head_bytes_ = 0;
  Clock::time_point body_deadline_{};
  bool broken_ = false;
};

}  // namespace panoh::http
