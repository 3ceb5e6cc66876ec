// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/head.hpp"

#include <string>

#include "server/http/limits.hpp"
#include "tests/catch.hpp"

namespace panoh::http {
namespace {

int refusal(const std::string& head) {
  REQUIRE(find_head_end(head) == head.size());
  return read_head(head).refusal;
}

}  // namespace

TEST_CASE("An ordinary head is well", "[http][head]") {
  const std::string bytes =
      "POST /tg/search HTTP/1.1\r\nHost: x\r\nContent-Type: a/b; c=d\r\ncontent-length: 12\r\n\r\n";
  const Head head = read_head(bytes);
  CHECK(head.refusal == 0);
  CHECK(head.method == "POST");
  CHECK(head.target == "/tg/search");
  CHECK(head.content_type == "a/b; c=d");
  CHECK(head.content_length == 12);
  CHECK_FALSE(head.close);
}

TEST_CASE("A head ends with its blank line", "[http][head]") {
  CHECK(find_head_end("GET / HTTP/1.1\r\nA: b\r\n") == std::string_view::npos);
  CHECK(find_head_end("GET / HTTP/1.1\r\n\r\nrest") == 18);
}

TEST_CASE("Connections close when the client or its version says so", "[http][head]") {
  CHECK(read_head("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").close);
  CHECK(read_head("GET / HTTP/1.0\r\n\r\n").close);
  CHECK_FALSE(read_head("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").close);
}

TEST_CASE("Heads that two servers could read differently are refused", "[http][head]") {
  CHECK(refusal("GET / HTTP/1.1\r\nContent-Length : 5\r\n\r\n") == 400);
  CHECK(refusal("GET / HTTP/1.1\r\nA: b\r\n folded: c\r\n\r\n") == 400);
  CHECK(refusal("GET / HTTP/1.1\r\nnonsense\r\n\r\n") == 400);
  CHECK(refusal("GET / HTTP/1.1\r\nA: b\nTransfer-Encoding: chunked\r\n\r\n") == 400);
  CHECK(refusal("POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\n") == 400);
  CHECK(refusal("POST / HTTP/1.1\r\nContent-Length: +5\r\n\r\n") == 400);
  CHECK(refusal("POST / HTTP/1.1\r\nContent-Length: %31\r\n\r\n") == 400);
  CHECK(refusal(std::string("GET / HTTP/1.1\r\nA: b\0c\r\n\r\n", 26)) == 400);
  CHECK(refusal("GET /a b HTTP/1.1\r\n\r\n") == 400);
  CHECK(refusal("GET / HTTP/2.0\r\n\r\n") == 400);
  CHECK(refusal("GET /\r\n\r\n") == 400);
}

TEST_CASE("Bodies without a plain length are refused", "[http][head]") {
  CHECK(refusal("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n") == 411);
  CHECK(refusal("GET / HTTP/1.1\r\ntransfer-encoding: gzip\r\n\r\n") == 411);
  CHECK(refusal("POST / HTTP/1.1\r\n\r\n") == 411);
  CHECK(refusal("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Encoding: gzip\r\n\r\n") == 415);
  CHECK(refusal("POST / HTTP/1.1\r\nContent-Length: 65537\r\n\r\n") == 413);
  CHECK(refusal("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n") == 413);
  CHECK(refusal("POST / HTTP/1.1\r\nContent-Length: 65536\r\n\r\n") == 0);
}

TEST_CASE("Heads have limits", "[http][head]") {
  std::string many = "GET / HTTP/1.1\r\n";
  for (std::size_t i = 0; i <= kMaxHeaders; ++i) many += "A: b\r\n";
  CHECK(refusal(many + "\r\n") == 431);
  const std::string longest(kMaxHeaderLineBytes, 'x');
  CHECK(refusal("GET / HTTP/1.1\r\nA: " + longest + "\r\n\r\n") == 431);
  CHECK(refusal("GET /" + longest + " HTTP/1.1\r\n\r\n") == 414);
  CHECK(refusal("GET / HTTP/1.1\r\nRange: bytes=0-1,2-3,4-5,6-7,8-9\r\n\r\n") == 416);
}

}  // namespace panoh::http
