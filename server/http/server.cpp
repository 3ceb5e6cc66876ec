// SPDX-License-Identifier: GPL-2.0-or-later
// The only file that includes cpp-httplib (0.11.4 to 0.18). Of the library's work it leaves parsing
// a head that head.cpp found well, reading the body and writing the reply; connections, keep-alive
// and time limits are ours.
#include "server/http/server.hpp"

#include <fmt/format.h>
#include <httplib.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <ctime>
#include <thread>

#include "server/http/connection.hpp"
#include "server/http/head.hpp"
#include "server/http/idle_sockets.hpp"
#include "server/http/limits.hpp"
#include "server/http/security_headers.hpp"
#include "server/http/worker_pool.hpp"

namespace panoh::http {
namespace {

/// The library compresses what has a known Content-Type when it writes the reply. It sees ours only
/// after that: until then it stands under this name.
constexpr const char* kTypeMark = "Panoh-Content-Type";
constexpr int kBacklog = 1024;  // the library's own is 5

std::string http_date() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&now, &utc);
  std::array<char, 32> text{};
  const auto size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc);
  return {text.data(), size};
}

/// A reply for a request that the library is not let see.
std::string to_wire(const query::Reply& reply) {
  std::string wire = fmt::format("HTTP/1.1 {} {}\r\nConnection: close\r\nContent-Length: {}\r\n",
                                 reply.status, reason(reply.status), reply.body.size());
  wire += fmt::format("Content-Type: {}\r\nDate: {}\r\n", reply.content_type, http_date());
  for (const auto& [name, value] : reply.headers) wire += fmt::format("{}: {}\r\n", name, value);
  for (const auto& [name, value] : kSecurityHeaders) wire += fmt::format("{}: {}\r\n", name, value);
  return wire + "\r\n" + reply.body;
}

Request to_request(const httplib::Request& from) {
  return {.method = from.method,
          .target = from.target,
          .host = from.get_header_value("Host"),
          .accept_language = from.get_header_value("Accept-Language"),
          .accept_encoding = from.get_header_value("Accept-Encoding"),
          .if_none_match = from.get_header_value("If-None-Match"),
          .content_type = from.get_header_value("Content-Type"),
          .body = {}};
}

void copy(query::Reply&& from, httplib::Response& to) {
  to.status = from.status;
  to.body = std::move(from.body);
  to.set_header(kTypeMark, from.content_type);
  for (const auto& [name, value] : from.headers) {
    if (value.find_first_of("\r\n") == std::string::npos) to.set_header(name, value);
  }
}

/// Last look at every reply that the library writes.
void seal(const httplib::Request&, httplib::Response& response) {
  const std::string content_type = response.get_header_value(kTypeMark);
  for (const char* name : {kTypeMark, "Content-Type", "Accept-Ranges"}) {
    response.headers.erase(name);
  }
  if (!content_type.empty()) response.set_header("Content-Type", content_type);
  if (response.status == 304) response.headers.erase("Content-Length");
  response.set_header("Date", http_date());
  for (const auto& [name, value] : kSecurityHeaders) {
    response.set_header(std::string(name), std::string(value));
  }
}

/// Our connection as the library's stream. Addresses are none of its business.
class ConnectionStream : public httplib::Stream {
 public:
  ConnectionStream(Connection& connection, socket_t socket)
      : connection_(connection), socket_(socket) {}
  bool is_readable() const override { return !connection_.broken(); }
  bool is_writable() const override { return !connection_.broken(); }
  ssize_t read(char* bytes, size_t size) override { return connection_.read(bytes, size); }
  ssize_t write(const char* bytes, size_t size) override {
    return connection_.write({bytes, size});
  }
  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    ip.clear();
    port = 0;
  }
  void get_local_ip_and_port(std::string& ip, int& port) const override {
    ip.clear();
    port = 0;
  }
  socket_t socket() const override { return socket_; }

 private:
  Connection& connection_;
  socket_t socket_;
};

/// The pool as the library's queue; newer versions want to know whether a task was taken.
class Tasks : public httplib::TaskQueue {
 public:
  Tasks(WorkerPool& pool, IdleSockets& idle) : pool_(pool), idle_(idle) {}
  using Taken = decltype(std::declval<httplib::TaskQueue&>().enqueue(nullptr));
  Taken enqueue(std::function<void()> task) override {
    return static_cast<Taken>(pool_.run(std::move(task)));
  }
  void shutdown() override {
    idle_.close();
    pool_.finish();
  }

 private:
  WorkerPool& pool_;
  IdleSockets& idle_;
};

void set_reuse_address(socket_t socket) {
  // Not the library's SO_REUSEPORT: with it a second server would silently share the port.
  const int on = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
}

}  // namespace

class Server::Listener : public httplib::Server {
 public:
  explicit Listener(Service& service) : service_(service), stop_event_(::eventfd(0, EFD_CLOEXEC)) {
    new_task_queue = [this] { return new Tasks(pool_, idle_); };
    set_socket_options(set_reuse_address);
    set_tcp_nodelay(true);  // without it 38 requests a second on one connection
    set_keep_alive_max_count(100000);
    set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(kIdleTime).count());
    set_payload_max_length(kMaxBodyBytes);
    set_handlers();
  }
  ~Listener() override { ::close(stop_event_); }

  Result<void> bind(const ListenAddress& address) {
    const bool bound = address.port != 0 && bind_to_port(address.host, address.port);
    port_ = address.port != 0 ? (bound ? address.port : -1) : bind_to_any_port(address.host);
    if (port_ < 0) {
      return fail(ErrorCode::Unavailable,
                  fmt::format("cannot listen on {}:{}", address.host, address.port),
                  "is another server running there? --listen HOST:PORT takes another address");
    }
    ::listen(svr_sock_, kBacklog);
    return {};
  }

  bool run() {
    started_ = true;
    const bool well = stopping_ || listen_after_bind();
    finished_ = true;
    return well || stopping_;
  }

  void end() {
    stopping_ = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(stop_event_, &one, sizeof one);
    // The library's stop() does nothing before its loop runs.
    while (started_ && !finished_ && !is_running()) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (!finished_) stop();
  }

  [[nodiscard]] int port() const { return port_; }

 private:
  void set_handlers();
  bool process_and_close_socket(socket_t socket) override;
  void go_on(socket_t socket);
  /// @return the connection is idle; else it is at its end
  bool converse(Connection& connection, socket_t socket);
  bool refuse(Connection& connection, int status, std::string_view target);
  void read_form(const httplib::Request& from, httplib::Response& response,
                 const httplib::ContentReader& read);

  /// Old and new versions of the library differ in what process_request is told.
  template <typename Stream, typename Setup>
  bool process(Stream& stream, bool close, Setup setup) {
    bool closed = false;
    if constexpr (requires { this->process_request(stream, close, closed, setup); }) {
      return this->process_request(stream, close, closed, setup);
    } else {
      return this->process_request(stream, std::string(), 0, std::string(), 0, close, closed,
                                   setup);
    }
  }

  Service& service_;
  const int stop_event_;
  WorkerPool pool_{kMaxWorkers};
  IdleSockets idle_{[this](int socket) { go_on(socket); }};
  int port_ = -1;
  std::atomic<bool> started_{false}, finished_{false}, stopping_{false};
};

void Server::Listener::set_handlers() {
  using Handled = httplib::Server::HandlerResponse;
  set_pre_routing_handler([this](const httplib::Request& from, httplib::Response& response) {
    const Request request = to_request(from);
    if (service_.wants_body(request.method, request.target, request.content_type)) {
      return Handled::Unhandled;  // goes on to read_form
    }
    copy(service_.answer(request), response);
    return Handled::Handled;
  });
  // Only short addresses of forms come here: the expression cannot run out of stack.
  Post(".*", [this](const httplib::Request& from, httplib::Response& response,
                    const httplib::ContentReader& read) { read_form(from, response, read); });
  // What the library refuses by itself.
  set_error_handler(
      HandlerWithResponse([this](const httplib::Request& from, httplib::Response& response) {
        if (response.has_header(kTypeMark)) return Handled::Unhandled;
        copy(service_.refuse(response.status, from.target), response);
        return Handled::Handled;
      }));
  set_exception_handler(
      [](const httplib::Request&, httplib::Response& response, std::exception_ptr) {
        query::Reply reply;
        reply.status = 500;
        reply.content_type = kProblemJson;
        reply.body = to_json(to_problem(500), reason(500));
        copy(std::move(reply), response);
      });
  set_post_routing_handler(seal);
}

void Server::Listener::read_form(const httplib::Request& from, httplib::Response& response,
                                 const httplib::ContentReader& read) {
  Request request = to_request(from);
  const bool whole = read([&request](const char* bytes, std::size_t size) {
    request.body.append(bytes, size);
    return request.body.size() <= kMaxBodyBytes;
  });
  copy(whole ? service_.answer(request) : service_.refuse(408, request.target), response);
}

bool Server::Listener::process_and_close_socket(socket_t socket) {
  bool idle = false;
  {
    Connection connection(socket, stop_event_);
    idle = converse(connection, socket);
  }
  if (idle) {
    idle_.add(socket);
  } else {
    ::close(socket);
  }
  return true;
}

void Server::Listener::go_on(socket_t socket) {
  if (!pool_.run([this, socket] { process_and_close_socket(socket); })) ::close(socket);
}

bool Server::Listener::refuse(Connection& connection, int status, std::string_view target) {
  connection.write(to_wire(service_.refuse(status, target)));
  if (connection.flush()) connection.end_gently();
  return false;
}

bool Server::Listener::converse(Connection& connection, socket_t socket) {
  while (!stopping_) {
    const auto wait = connection.wait_for_request();
    if (wait != Connection::Wait::Arrived) return wait == Connection::Wait::Silent;
    switch (connection.read_head()) {
      case Connection::Arrival::Whole:
        break;
      case Connection::Arrival::Gone:
        return false;
      case Connection::Arrival::TooSlow:
        return refuse(connection, 408, "/");
      case Connection::Arrival::LineTooLong:
        return refuse(connection, 414, "/");
      case Connection::Arrival::HeadTooLarge:
        return refuse(connection, 431, "/");
    }
    const Head head = read_head(connection.head());
    if (head.refusal != 0) return refuse(connection, head.refusal, head.target);
    const bool unread_body = head.content_length > 0 &&
                             !service_.wants_body(head.method, head.target, head.content_type);
    const bool close = head.close || unread_body || stopping_;
    bool understood = false;
    ConnectionStream stream(connection, socket);
    const bool going_on = process(stream, close, [&understood](httplib::Request& request) {
      request.ranges.clear();  // we serve whole replies
      understood = true;
    });
    if (!connection.flush() || !going_on || close || !understood) {
      if (unread_body || !understood) connection.end_gently();
      return false;
    }
  }
  return false;
}

Server::Server(Service& service) : listener_(std::make_unique<Listener>(service)) {}
Server::~Server() = default;

Result<void> Server::bind(const ListenAddress& address) { return listener_->bind(address); }
int Server::port() const { return listener_->port(); }
bool Server::run() { return listener_->run(); }
void Server::stop() { listener_->end(); }

}  // namespace panoh::http
