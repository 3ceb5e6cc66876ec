// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/connection.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "server/http/head.hpp"
#include "server/http/limits.hpp"

namespace panoh::http {
namespace {

constexpr std::size_t kChunkBytes = 16U * 1024;
/// Written bytes are held back up to here, so that head and body make one packet.
constexpr std::size_t kHoldBytes = 256U * 1024;
/// Unread input that is thrown away after a refusal.
constexpr std::size_t kMaxLingerBytes = 32U << 20U;

int milliseconds_until(std::chrono::steady_clock::time_point deadline) {
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
  return static_cast<int>(std::max<std::chrono::milliseconds::rep>(0, left.count()));
}

int poll_until(pollfd* sockets, nfds_t count, std::chrono::steady_clock::time_point deadline) {
  int ready = 0;
  do {
    ready = ::poll(sockets, count, milliseconds_until(deadline));
  } while (ready < 0 && errno == EINTR);
  return ready;
}

}  // namespace

Connection::Ready Connection::wait_readable(Clock::time_point deadline, bool heed_stop) const {
  std::array<pollfd, 2> sockets{pollfd{socket_, POLLIN, 0}, pollfd{stop_event_, POLLIN, 0}};
  if (poll_until(sockets.data(), heed_stop ? 2 : 1, deadline) <= 0) return Ready::TooLate;
  if (sockets[0].revents != 0) return Ready::Yes;
  return Ready::Stopping;
}

ssize_t Connection::receive() {
  std::array<char, kChunkBytes> chunk;  // not set to zero: it is written before it is read
  ssize_t received = 0;
  do {
    received = ::recv(socket_, chunk.data(), chunk.size(), MSG_DONTWAIT);
  } while (received < 0 && errno == EINTR);
  if (received > 0) input_.append(chunk.data(), static_cast<std::size_t>(received));
  return received;
}

Connection::Wait Connection::wait_for_request() {
  input_.erase(0, input_begin_);
  input_begin_ = head_bytes_ = 0;
  if (!input_.empty()) return Wait::Arrived;  // sent ahead (RFC 9112 §9.3.2)
  const auto ready = wait_readable(Clock::now() + kThreadIdleTime, true);
  if (ready == Ready::TooLate) return Wait::Silent;
  return ready == Ready::Yes && receive() > 0 ? Wait::Arrived : Wait::Over;
}

Connection::Arrival Connection::read_head() {
  const auto deadline = Clock::now() + kHeadTime;
  while (unread().starts_with("\r\n")) input_begin_ += 2;  // RFC 9112 §2.2
  for (;;) {
    const auto bytes = unread();
    if (const auto end = find_head_end(bytes); end != std::string_view::npos) {
      head_bytes_ = end;
      if (end > kMaxHeadBytes) return Arrival::HeadTooLarge;
      body_deadline_ = Clock::now() + kBodyTime;
      return Arrival::Whole;
    }
    if (bytes.substr(0, kMaxRequestLineBytes + 2).find('\n') == std::string_view::npos &&
        bytes.size() > kMaxRequestLineBytes + 1) {
      return Arrival::LineTooLong;
    }
    if (bytes.size() > kMaxHeadBytes) return Arrival::HeadTooLarge;
    switch (wait_readable(deadline, true)) {
      case Ready::TooLate:
        return Arrival::TooSlow;
      case Ready::Stopping:
        return Arrival::Gone;
      case Ready::Yes:
        break;
    }
    if (const auto received = receive(); received == 0 || (received < 0 && errno != EAGAIN)) {
      return Arrival::Gone;
    }
  }
}

ssize_t Connection::read(char* bytes, std::size_t size) {
  if (unread().empty()) {
    if (!flush() || wait_readable(body_deadline_, false) != Ready::Yes || receive() <= 0) {
      broken_ = true;
      return -1;
    }
  }
  const auto given = unread().substr(0, size);
  std::memcpy(bytes, given.data(), given.size());
  input_begin_ += given.size();
  return static_cast<ssize_t>(given.size());
}

ssize_t Connection::write(std::string_view bytes) {
  output_ += bytes;
  if (output_.size() >= kHoldBytes && !flush()) return -1;
  return static_cast<ssize_t>(bytes.size());
}

bool Connection::flush() {
  const auto deadline = Clock::now() + kWriteTime;
  std::string_view rest = output_;
  while (!rest.empty() && !broken_) {
    const auto sent = ::send(socket_, rest.data(), rest.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) {
      rest.remove_prefix(static_cast<std::size_t>(sent));
      continue;
    }
    pollfd writable{socket_, POLLOUT, 0};
    const bool full = errno == EAGAIN || errno == EWOULDBLOCK;
    if (errno != EINTR && !(full && poll_until(&writable, 1, deadline) > 0)) broken_ = true;
    if (Clock::now() > deadline) broken_ = true;  // a client that reads a byte a second
  }
  output_.clear();
  return !broken_;
}

void Connection::end_gently() {
  ::shutdown(socket_, SHUT_WR);
  const auto deadline = Clock::now() + kLingerTime;
  for (std::size_t thrown_away = 0; thrown_away < kMaxLingerBytes;) {
    if (wait_readable(deadline, true) != Ready::Yes) return;
    input_.clear();
    input_begin_ = 0;
    const auto received = receive();
    if (received <= 0) return;
    thrown_away += static_cast<std::size_t>(received);
  }
}

}  // namespace panoh::http
