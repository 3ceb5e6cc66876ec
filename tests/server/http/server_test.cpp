// SPDX-License-Identifier: GPL-2.0-or-later
// What every client may rely on: methods, headers, problems, compression, caching.
#include "server/http/security_headers.hpp"
#include "tests/catch.hpp"
#include "tests/server/http/running_server.hpp"

namespace panoh::tests {
namespace {

void check_guarded(const RawReply& reply) {
  INFO(reply.head);
  for (const auto& [name, value] : http::kSecurityHeaders) {
    std::string lower(name);
    for (char& c : lower) c = static_cast<char>(std::tolower(c));
    CHECK(reply.header(lower) == value);
  }
  CHECK(reply.header("set-cookie").empty());
  CHECK_FALSE(reply.header("cache-control").empty());
  CHECK_FALSE(reply.header("date").empty());
  CHECK(reply.header("panoh-content-type").empty());
}

}  // namespace

TEST_CASE("HEAD gives GET's headers without a body", "[http][server]") {
  const RunningServer server;
  RawClient client(server.port());
  REQUIRE(client.send("HEAD /api/large HTTP/1.1\r\nHost: t\r\n\r\n"));
  const auto head = client.reply(true);
  REQUIRE(head);
  CHECK(head->status == 200);
  CHECK(head->header("content-length") == "20000");
  CHECK(head->header("content-type") == "text/plain; charset=utf-8");
  CHECK(head->header("accept-ranges").empty());
  REQUIRE(client.send("GET /health HTTP/1.1\r\nHost: t\r\n\r\n"));  // no body came in between
  const auto next = client.reply();
  REQUIRE(next);
  CHECK(next->body == R"({"status":"alive"})");
}

TEST_CASE("Other methods get 405 and are told which are allowed", "[http][server]") {
  const RunningServer server;
  for (const char* method : {"DELETE", "OPTIONS", "TRACE"}) {
    const RawReply reply = ask(server.port(), method, "/api/echo");
    INFO(method);
    CHECK(reply.status == 405);
    CHECK(reply.header("allow") == "GET, HEAD");
  }
  CHECK(ask(server.port(), "PUT", "/tg/form", "Content-Length: 0\r\n").header("allow") ==
        "GET, HEAD, POST");
  CHECK(ask(server.port(), "POST", "/api/echo", "Content-Length: 0\r\n").status == 405);
  CHECK(ask(server.port(), "DELETE", "/nowhere").status == 404);
}

TEST_CASE("A form may be posted, and is never kept", "[http][server]") {
  const RunningServer server;
  constexpr std::string_view kForm =
      "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nContent-Length: 21\r\n";
  const RawReply reply =
      ask(server.port(), "POST", "/ru/form?lang=tg", kForm, "q=%D2%B3+%D3%A3&in=tg");
  CHECK(reply.status == 200);
  CHECK(reply.body == "q=ҳ ӣ");
  CHECK(reply.header("cache-control") == "no-store");
  CHECK(reply.header("etag").empty());
  CHECK(
      ask(server.port(), "POST", "/ru/form", "Content-Type: text/xml\r\nContent-Length: 1\r\n", "x")
          .status == 415);
  const std::string big(60000, 'x');
  const std::string head =
      "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60002\r\n";
  CHECK(ask(server.port(), "POST", "/ru/form", head, "q=" + big).body == "q=" + big);
}

TEST_CASE("Security headers stand on every reply and cookies on none", "[http][server]") {
  const RunningServer server;
  const int port = server.port();
  check_guarded(get(port, "/health"));
  check_guarded(get(port, "/ready"));
  check_guarded(get(port, "/metrics"));
  check_guarded(get(port, "/nowhere"));
  check_guarded(get(port, "/api/throws"));
  check_guarded(get(port, "/%FF"));
  check_guarded(ask(port, "HEAD", "/api/large"));
  check_guarded(ask(port, "DELETE", "/api/echo"));
  check_guarded(ask(port, "POST", "/tg/form", "Transfer-Encoding: chunked\r\n"));
  check_guarded(ask(port, "BREW", "/api/echo"));
  check_guarded(get(port, "/" + std::string(9000, 'x')));
  check_guarded(get(port, "/health", "Range: bytes=a-b\r\n"));
}

TEST_CASE("Errors are problem+json", "[http][server][problem]") {
  const RunningServer server;
  const RawReply missing = get(server.port(), "/api/nowhere");
  CHECK(missing.status == 404);
  CHECK(missing.header("content-type") == "application/problem+json; charset=utf-8");
  CHECK(missing.body ==
        R"({"type":"urn:panoh:problem:not-found","title":"Not Found","status":404,)"
        R"("detail":"there is nothing at this address","code":"not-found","params":{}})");
  CHECK(get(server.port(), "/api/finds-nothing").body.find("no work \\\"x\\\"") !=
        std::string::npos);
  const RawReply language = get(server.port(), "/api/echo?ui=xx");
  CHECK(language.status == 400);
  CHECK(language.body.find(R"("parameter":"ui")") != std::string::npos);
}

TEST_CASE("Pages' errors are pages in the reader's language", "[http][server][problem]") {
  http::Presentation presentation;
  presentation.error_page = [](Language language, int status, const Error&) {
    return std::string(two_letter(language)) + " " + std::to_string(status);
  };
  const RunningServer server(plain_routes(), presentation);
  CHECK(get(server.port(), "/ru/nowhere").body == "ru 404");
  CHECK(get(server.port(), "/nowhere", "Accept-Language: en-GB\r\n").body == "en 404");
  CHECK(get(server.port(), "/xx/form").body == "tg 404");
  CHECK(get(server.port(), "/ru/%FF").body == "ru 400");
  CHECK(get(server.port(), "/nowhere").header("content-type") == "text/html; charset=utf-8");
  CHECK(get(server.port(), "/api/nowhere").header("content-type") ==
        "application/problem+json; charset=utf-8");
  const RawReply longest = get(server.port(), "/ru/" + std::string(5000, 'x'));
  CHECK(longest.status == 414);
  CHECK(longest.body == "ru 414");
}

TEST_CASE("A failing endpoint tells nothing of the inside", "[http][server][problem]") {
  const CapturedStderr captured;
  const RunningServer server;
  for (const char* path : {"/api/throws", "/api/fails"}) {
    const RawReply reply = get(server.port(), path);
    CHECK(reply.status == 500);
    CHECK(reply.body.find("secret") == std::string::npos);
    CHECK(reply.head.find("secret") == std::string::npos);
    CHECK(reply.head.find("EXCEPTION") == std::string::npos);
  }
  CHECK(captured.text().find("/api/throws") != std::string::npos);
  CHECK(captured.text().find("secret") == std::string::npos);
}

TEST_CASE("Large replies are packed with gzip if the client accepts it, never with brotli",
          "[http][server][gzip]") {
  const RunningServer server;
  const RawReply packed =
      get(server.port(), "/api/large", "Accept-Encoding: br, gzip, deflate\r\n");
  CHECK(packed.header("content-encoding") == "gzip");
  CHECK(packed.header("vary").find("Accept-Encoding") != std::string::npos);
  CHECK(packed.body.size() < 1000);
  CHECK(gunzip(packed.body) == std::string(20000, 'a'));
  for (const char* header : {"Accept-Encoding: br\r\n", "Accept-Encoding: gzip;q=0\r\n", ""}) {
    const RawReply plain = get(server.port(), "/api/large", header);
    INFO(header);
    CHECK(plain.header("content-encoding").empty());
    CHECK(plain.header("vary").find("Accept-Encoding") != std::string::npos);
    CHECK(plain.body.size() == 20000);
  }
  CHECK(get(server.port(), "/health", "Accept-Encoding: gzip\r\n")
            .header("content-encoding")
            .empty());
}

TEST_CASE("Repeated parameters and broken ones arrive in order and repaired", "[http][server]") {
  const RunningServer server;
  CHECK(get(server.port(), "/api/echo?z=1&in=tg&in=ru&a=%FF%20%").body ==
        "en|z=1|in=tg|in=ru|a=\uFFFD %");
  CHECK(get(server.port(), "/api/echo", "Accept-Language: ru\r\n").body == "ru");
  CHECK(get(server.port(), "/api/echo?ui=tgk", "Accept-Language: ru\r\n").body == "tg|ui=tgk");
}

TEST_CASE("Static files are kept for ever and packed once", "[http][server][static]") {
  http::Presentation presentation;
  presentation.static_files = {
      {"/static/a.12345678.css", "text/css; charset=utf-8", std::string(5000, 'c')},
      {"/static/b.12345678.png", "image/png", std::string(5000, 'p')}};
  const RunningServer server(plain_routes(), presentation);
  const RawReply plain = get(server.port(), "/static/a.12345678.css");
  CHECK(plain.status == 200);
  CHECK(plain.header("content-type") == "text/css; charset=utf-8");
  CHECK(plain.header("cache-control") == "public, max-age=31536000, immutable");
  CHECK(plain.body == std::string(5000, 'c'));
  const RawReply packed =
      get(server.port(), "/static/a.12345678.css?x=1", "Accept-Encoding: gzip\r\n");
  CHECK(gunzip(packed.body) == plain.body);
  CHECK(get(server.port(), "/static/b.12345678.png", "Accept-Encoding: gzip\r\n")
            .header("content-encoding")
            .empty());
  const RawReply again =
      get(server.port(), "/static/a.12345678.css",
          "Accept-Encoding: gzip\r\nIf-None-Match: " + plain.header("etag") + "\r\n");
  CHECK(again.status == 304);
  CHECK(again.header("cache-control") == plain.header("cache-control"));
  CHECK(again.header("content-encoding").empty());
  CHECK(get(server.port(), "/static/a.css").status == 404);
  CHECK(get(server.port(), "/static/../etc/passwd").status == 404);
}

TEST_CASE("Metrics count routes and classes, and hold nothing of what was asked",
          "[http][server][metrics]") {
  const CapturedStderr captured;
  const RunningServer server;
  (void)get(server.port(), "/api/echo?q=zebra-in-the-query");
  (void)get(server.port(), "/zebra/in/the/path");
  (void)ask(server.port(), "POST", "/tg/form",
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n", "q=zebra");
  const std::string metrics = get(server.port(), "/metrics").body;
  CHECK(metrics.find("panoh_requests_total{route=\"/api/echo\",status=\"2xx\"} 1\n") !=
        std::string::npos);
  CHECK(metrics.find("panoh_requests_total{route=\"other\",status=\"4xx\"} 1\n") !=
        std::string::npos);
  CHECK(metrics.find("panoh_request_seconds_count{route=\"/{ui}/form\"} 1\n") != std::string::npos);
  CHECK(metrics.find("panoh_requests_in_flight 1\n") != std::string::npos);
  CHECK(metrics.find("panoh_searches_waiting 0\n") != std::string::npos);
  CHECK(metrics.find("panoh_index_generation 0\n") != std::string::npos);
  CHECK(metrics.find("zebra") == std::string::npos);
  CHECK(metrics.find("127.0.0.1") == std::string::npos);
  CHECK(captured.text().find("zebra") == std::string::npos);
  CHECK(captured.text().find("127.0.0.1") == std::string::npos);
}

TEST_CASE("Requests sent ahead are answered in order on one connection", "[http][server]") {
  const RunningServer server;
  RawClient client(server.port());
  std::string ahead;
  for (int i = 0; i < 20; ++i) {
    ahead += "GET /api/echo?n=" + std::to_string(i) + " HTTP/1.1\r\nHost: t\r\n\r\n";
  }
  REQUIRE(client.send(ahead));
  for (int i = 0; i < 20; ++i) {
    const auto reply = client.reply();
    REQUIRE(reply);
    CHECK(reply->body == "en|n=" + std::to_string(i));
  }
}

}  // namespace panoh::tests
