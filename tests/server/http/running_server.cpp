// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/http/running_server.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

#include "indexer/base/file.hpp"

namespace panoh::tests {
namespace {

query::Reply text(std::string body) {
  query::Reply reply;
  reply.content_type = "text/plain; charset=utf-8";
  reply.body = std::move(body);
  return reply;
}

query::Answer echo(const http::PlainCall& call) {
  std::string body(two_letter(call.ui));
  for (const auto& [name, value] : call.parameters.pairs()) body += "|" + name + "=" + value;
  return text(body);
}

query::Answer form(const http::PlainCall& call) {
  return text("q=" + std::string(call.parameters.first("q").value_or("")));
}

http::Route plain(std::string pattern, http::Format format,
                  std::function<query::Answer(const http::PlainCall&)> endpoint) {
  return {.pattern = std::move(pattern),
          .format = format,
          .form = false,
          .endpoint = {},
          .plain = std::move(endpoint)};
}

}  // namespace

std::vector<http::Route> plain_routes() {
  using http::Format;
  std::vector<http::Route> routes{
      plain("/api/echo", Format::Json, echo),
      plain("/api/large", Format::Json,
            [](const http::PlainCall&) { return text(std::string(20000, 'a')); }),
      plain("/api/throws", Format::Json,
            [](const http::PlainCall&) -> query::Answer {
              throw std::runtime_error("secret of the inside");
            }),
      plain("/api/fails", Format::Json,
            [](const http::PlainCall&) -> query::Answer {
              return fail(ErrorCode::Internal, "secret of the inside", "another secret");
            }),
      plain("/api/finds-nothing", Format::Json,
            [](const http::PlainCall&) -> query::Answer {
              return fail(ErrorCode::NotFound, "no work \"x\"");
            }),
      plain("/{ui}/form", Format::Page, form),
  };
  routes.back().form = true;
  return routes;
}

http::Route generation_route() {
  return {.pattern = "/{ui}/generation",
          .format = http::Format::Page,
          .form = true,
          .endpoint = [](query::Call& call) -> query::Answer {
            return text(std::to_string(call.searcher.snapshot().generation.number) + " " +
                        std::string(two_letter(call.ui)) + (call.posted ? " posted" : ""));
          }};
}

RunningServer::RunningServer(std::vector<http::Route> routes, http::Presentation presentation)
    : watcher_(folder_.path(), 2),
      service_({.routes = std::move(routes),
                .presentation = std::move(presentation),
                .version = "1",
                .build = "b"},
               watcher_),
      server_(service_) {
  const auto bound = server_.bind({.host = "127.0.0.1", .port = 0});
  if (!bound) throw std::runtime_error(to_line(bound.error()));
  thread_ = std::thread([this] { ended_.set_value(server_.run()); });
}

RunningServer::~RunningServer() {
  server_.stop();
  thread_.join();
}

bool RunningServer::ends_within(std::chrono::milliseconds time) {
  return end_.wait_for(time) == std::future_status::ready && end_.get();
}

CapturedStderr::CapturedStderr() : saved_(::dup(STDERR_FILENO)) {
  std::fflush(stderr);
  const int file =
      ::open((folder_.path() / "stderr").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  ::dup2(file, STDERR_FILENO);
  ::close(file);
}

CapturedStderr::~CapturedStderr() {
  std::fflush(stderr);
  ::dup2(saved_, STDERR_FILENO);
  ::close(saved_);
}

std::string CapturedStderr::text() const {
  std::fflush(stderr);
  return read_file(folder_.path() / "stderr").value_or("");
}

}  // namespace panoh::tests
