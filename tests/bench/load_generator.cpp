// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/load_generator.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>

namespace panoh::bench {
namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

sockaddr_in address_of(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

int connect_to(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int on = 1;
  setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  const timeval patience{.tv_sec = 20, .tv_usec = 0};
  setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  const sockaddr_in address = address_of(port);
  if (connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
    return socket;
  }
  close(socket);
  return -1;
}

bool send_request(int socket, const std::string& path) {
  const std::string request = "GET " + path +
                              " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
                              "Connection: keep-alive\r\n\r\n";
  return send(socket, request.data(), request.size(), MSG_NOSIGNAL) ==
         static_cast<ssize_t>(request.size());
}

// An answer as far as it has come.
class Answer {
 public:
  enum class State { Partial, Good, Bad };

  State take(std::string_view bytes) {
    text_ += bytes;
    if (wanted_ == 0 && !read_head()) return State::Partial;
    if (text_.size() < wanted_) return State::Partial;
    return text_.starts_with("HTTP/1.1 200") ? State::Good : State::Bad;
  }
  void clear() {
    text_.clear();
    wanted_ = 0;
  }
  [[nodiscard]] bool says_close() const {
    return text_.substr(0, head_).find("Connection: close") != std::string::npos;
  }

 private:
  bool read_head() {
    const std::size_t end = text_.find("\r\n\r\n");
    if (end == std::string::npos) return false;
    head_ = end + 4;
    wanted_ = head_;
    constexpr std::string_view kLength = "Content-Length: ";
    const std::size_t place = text_.find(kLength);
    if (place < end) {
      std::size_t body = 0;
      std::from_chars(text_.data() + place + kLength.size(), text_.data() + end, body);
      wanted_ += body;
    }
    return true;
  }
  std::string text_;
  std::size_t head_ = 0, wanted_ = 0;  // bytes of the head; of the whole answer once known
};

// Waits for one answer on a blocking socket.
Answer::State receive(int socket) {
  Answer answer;
  std::array<char, 65536> buffer;
  while (true) {
    const ssize_t got = recv(socket, buffer.data(), buffer.size(), 0);
    if (got <= 0) return Answer::State::Bad;
    const auto state = answer.take({buffer.data(), static_cast<std::size_t>(got)});
    if (state != Answer::State::Partial) return state;
  }
}

// One keep-alive client of a run.
struct Client {
  int socket = -1;
  Clock::time_point asked;
  Answer answer;
  bool waiting = false;
};

class Run {
 public:
  Run(std::uint16_t port, const std::vector<std::string>& paths)
      : port_(port), paths_(paths), poll_(epoll_create1(EPOLL_CLOEXEC)) {}
  ~Run() { close(poll_); }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  Measured go(unsigned connections) {
    std::vector<Client> clients(connections);
    for (auto& client : clients) open(client);
    const auto start = Clock::now();
    for (auto& client : clients) ask(client);
    while (waiting_ > 0 && wait_for_answers()) {
    }
    measured_.seconds = ms_since(start) / 1000;
    measured_.errors += waiting_;
    for (auto& client : clients) hang_up(client);
    return std::move(measured_);
  }

 private:
  void open(Client& client) {
    client.socket = connect_to(port_);
    epoll_event event{.events = EPOLLIN, .data = {.ptr = &client}};
    epoll_ctl(poll_, EPOLL_CTL_ADD, client.socket, &event);
  }
  // Closing takes it out of the epoll set.
  static void hang_up(Client& client) {
    if (client.socket >= 0) close(client.socket);
    client.socket = -1;
  }
  void ask(Client& client) {
    if (next_ == paths_.size()) return;
    client.asked = Clock::now();
    client.answer.clear();
    if (client.socket < 0 || !send_request(client.socket, paths_[next_++])) {
      ++measured_.errors;
      return;
    }
    client.waiting = true;
    ++waiting_;
  }
  bool wait_for_answers() {
    std::array<epoll_event, 64> events;
    const int ready = epoll_wait(poll_, events.data(), events.size(), 20'000);
    for (int i = 0; i < ready; ++i)
      read(*static_cast<Client*>(events[static_cast<std::size_t>(i)].data.ptr));
    return ready > 0;
  }
  void read(Client& client) {
    const ssize_t got = recv(client.socket, buffer_.data(), buffer_.size(), 0);
    auto state = Answer::State::Bad;
    if (got > 0) state = client.answer.take({buffer_.data(), static_cast<std::size_t>(got)});
    if (!client.waiting) return hang_up(client);
    if (state == Answer::State::Partial) return;
    client.waiting = false;
    --waiting_;
    if (state == Answer::State::Good) {
      measured_.latencies_ms.push_back(ms_since(client.asked));
    } else {
      ++measured_.errors;
    }
    if (got <= 0 || client.answer.says_close()) {
      hang_up(client);
      open(client);
    }
    ask(client);
  }

  std::uint16_t port_;
  const std::vector<std::string>& paths_;
  int poll_;
  std::size_t next_ = 0, waiting_ = 0;
  Measured measured_;
  std::array<char, 65536> buffer_{};
};

}  // namespace

Measured LoadGenerator::run(unsigned connections, const std::vector<std::string>& paths) const {
  return Run(port_, paths).go(connections);
}

Result<double> LoadGenerator::fresh_request_ms(const std::string& path) const {
  const auto start = Clock::now();
  const int socket = connect_to(port_);
  const bool good =
      socket >= 0 && send_request(socket, path) && receive(socket) == Answer::State::Good;
  const double taken = ms_since(start);
  if (socket >= 0) close(socket);
  if (!good) return fail(ErrorCode::Unavailable, "no good answer to " + path);
  return taken;
}

IdleConnections::IdleConnections(std::uint16_t port, unsigned count, const std::string& path) {
  for (unsigned i = 0; i < count; ++i) {
    const int socket = connect_to(port);
    if (socket < 0) return;
    sockets_.push_back(socket);
    if (!send_request(socket, path) || receive(socket) != Answer::State::Good) return;
  }
}

IdleConnections::~IdleConnections() {
  for (const int socket : sockets_) close(socket);
}

std::uint16_t free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = address_of(0);
  socklen_t size = sizeof address;
  bind(socket, reinterpret_cast<const sockaddr*>(&address), size);
  getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  close(socket);
  return ntohs(address.sin_port);
}

}  // namespace panoh::bench
