// SPDX-License-Identifier: GPL-2.0-or-later
// Starting without an index, noticing generations, taking turns, stopping.
#include <latch>

#include "server/http/limits.hpp"
#include "tests/catch.hpp"
#include "tests/server/http/running_server.hpp"

namespace panoh::tests {
namespace {

using namespace std::chrono_literals;

std::vector<http::Route> routes_with_index() {
  auto routes = plain_routes();
  routes.push_back(generation_route());
  return routes;
}

read::Corpus shorter_corpus() {
  auto corpus = small_corpus();
  corpus.expressions.resize(3);
  return corpus;
}

}  // namespace

TEST_CASE("A server without an index says so until there is one", "[http][lifetime]") {
  const RunningServer server(routes_with_index());
  const int port = server.port();
  CHECK(get(port, "/health").status == 200);
  CHECK(get(port, "/ready").status == 503);
  const RawReply unready = get(port, "/tg/generation");
  CHECK(unready.status == 503);
  CHECK(unready.header("retry-after") == "5");
  CHECK(get(port, "/version").body.find("\"index\":null") != std::string::npos);

  server.build(small_corpus());
  REQUIRE(eventually([port] { return get(port, "/ready").status == 200; }));
  CHECK(get(port, "/ready").body.find(R"("generation":1)") != std::string::npos);
  CHECK(get(port, "/ready").body.find(R"("tg":4)") != std::string::npos);
  CHECK(get(port, "/tg/generation").body == "1 tg");
  CHECK(get(port, "/metrics").body.find("panoh_documents{language=\"en\"} 3\n") !=
        std::string::npos);
}

TEST_CASE("What has not changed gets 304 until a new generation comes", "[http][lifetime][etag]") {
  const RunningServer server(routes_with_index());
  const int port = server.port();
  server.build(small_corpus());
  REQUIRE(eventually([port] { return get(port, "/ready").status == 200; }));

  const RawReply first = get(port, "/ru/generation");
  const std::string condition = "If-None-Match: \"other\", " + first.header("etag") + "\r\n";
  CHECK(first.header("cache-control") == "no-cache");
  const RawReply again = get(port, "/ru/generation", condition);
  CHECK(again.status == 304);
  CHECK(again.header("etag") == first.header("etag"));
  CHECK(again.header("content-length").empty());
  CHECK(get(port, "/tg/generation", condition).status == 200);
  const RawReply posted =
      ask(port, "POST", "/ru/generation",
          condition + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n");
  CHECK(posted.status == 200);
  CHECK(posted.body == "1 ru posted");
  CHECK(posted.header("etag").empty());

  server.build(shorter_corpus());
  REQUIRE(eventually([port] { return get(port, "/ru/generation").body == "2 ru"; }));
  CHECK(get(port, "/ru/generation", condition).status == 200);
}

TEST_CASE("A request under way keeps its generation when a new one comes", "[http][lifetime]") {
  std::latch entered(1), go_on(1);
  auto routes = routes_with_index();
  routes.push_back({.pattern = "/{ui}/slow", .endpoint = [&](query::Call& call) -> query::Answer {
                      entered.count_down();
                      go_on.wait();
                      query::Reply reply;
                      const auto versions = call.searcher.provision("tj-code#130-1");
                      reply.body = versions ? versions->front().provision.id : "lost";
                      reply.content_type = "text/plain";
                      return reply;
                    }});
  const RunningServer server(std::move(routes));
  const int port = server.port();
  server.build(small_corpus());
  REQUIRE(eventually([port] { return get(port, "/ready").status == 200; }));
  RawClient slow(port);
  REQUIRE(slow.send("GET /tg/slow HTTP/1.1\r\nHost: t\r\n\r\n"));
  entered.wait();
  server.build(shorter_corpus());
  REQUIRE(eventually([port] { return get(port, "/tg/generation").body == "2 tg"; }));
  go_on.count_down();
  const auto reply = slow.reply();
  REQUIRE(reply);
  CHECK(reply->body == "tj-code#130-1");
}

TEST_CASE("When all searchers are taken, the next waits and then gets 503",
          "[http][lifetime][slow]") {
  std::latch go_on(1);
  auto routes = routes_with_index();
  routes.push_back({.pattern = "/{ui}/slow", .endpoint = [&](query::Call&) -> query::Answer {
                      go_on.wait();
                      return query::Reply{};
                    }});
  const RunningServer server(std::move(routes));
  const int port = server.port();
  server.build(small_corpus());
  REQUIRE(eventually([port] { return get(port, "/ready").status == 200; }));
  std::vector<RawClient> slow;
  for (int i = 0; i < 2; ++i) {
    slow.emplace_back(port);
    slow.back().send("GET /tg/slow HTTP/1.1\r\nHost: t\r\n\r\n");
  }
  const auto in_flight = "panoh_requests_in_flight 3\n";  // those two and the one that asks
  REQUIRE(
      eventually([&] { return get(port, "/metrics").body.find(in_flight) != std::string::npos; }));
  const RawReply busy = get(port, "/tg/generation");
  CHECK(busy.status == 503);
  CHECK(busy.header("retry-after") == "1");
  CHECK(busy.body.find(R"("code":"busy")") != std::string::npos);
  CHECK(get(port, "/health").status == 200);
  go_on.count_down();
  for (auto& client : slow) CHECK(client.reply().has_value());
  CHECK(get(port, "/tg/generation").status == 200);
}

TEST_CASE("A damaged new generation leaves the old one in service", "[http][lifetime]") {
  const CapturedStderr captured;
  const RunningServer server(routes_with_index());
  const int port = server.port();
  server.build(small_corpus());
  REQUIRE(eventually([port] { return get(port, "/ready").status == 200; }));
  std::filesystem::create_directory(server.index() / "gen-000002");
  std::filesystem::create_directory_symlink("gen-000002", server.index() / "next");
  std::filesystem::rename(server.index() / "next", server.index() / "current");
  REQUIRE(eventually(
      [&captured] { return captured.text().find("generation 1 stays") != std::string::npos; }));
  CHECK(get(port, "/tg/generation").body == "1 tg");
}

TEST_CASE("Stopping finishes what is under way and closes what is idle", "[http][lifetime]") {
  std::latch entered(1), go_on(1);
  auto routes = plain_routes();
  routes.push_back({.pattern = "/api/slow",
                    .format = http::Format::Json,
                    .endpoint = {},
                    .plain = [&](const http::PlainCall&) -> query::Answer {
                      entered.count_down();
                      go_on.wait();
                      query::Reply reply;
                      reply.content_type = "text/plain";
                      reply.body = std::string(100000, 'z');
                      return reply;
                    }});
  RunningServer server(std::move(routes));
  std::vector<RawClient> idle;
  for (int i = 0; i < 20; ++i) idle.emplace_back(server.port());
  RawClient slow(server.port());
  REQUIRE(slow.send("GET /api/slow HTTP/1.1\r\nHost: t\r\n\r\n"));
  entered.wait();
  server.stop();
  CHECK_FALSE(server.ends_within(50ms));
  go_on.count_down();
  const auto reply = slow.reply();
  REQUIRE(reply);
  CHECK(reply->body.size() == 100000);
  CHECK(reply->header("connection").empty());  // it was promised before the stop
  CHECK(server.ends_within(10s));
  CHECK_THROWS(RawClient(server.port()));
}

TEST_CASE("A server may be stopped before it runs, and its port is taken once",
          "[http][lifetime]") {
  const TemporaryFolder folder;
  const http::IndexWatcher watcher(folder.path(), 1);
  http::Service service({.routes = {}, .presentation = {}}, watcher);
  http::Server server(service);
  REQUIRE(server.bind({.host = "127.0.0.1", .port = 0}));
  http::Server second(service);
  const auto bound = second.bind({.host = "127.0.0.1", .port = server.port()});
  REQUIRE_FALSE(bound.has_value());
  CHECK(bound.error().message.find(std::to_string(server.port())) != std::string::npos);
  server.stop();
  CHECK(server.run());
}

}  // namespace panoh::tests
