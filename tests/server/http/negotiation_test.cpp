// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/negotiation.hpp"

#include "server/http/gzip.hpp"
#include "server/http/listen_address.hpp"
#include "server/http/problem.hpp"
#include "tests/catch.hpp"
#include "tests/server/http/raw_client.hpp"

namespace panoh::http {

TEST_CASE("The browser's favourite language wins", "[http][negotiation]") {
  CHECK(preferred_language("ru-RU,ru;q=0.9,en;q=0.8") == Language::Ru);
  CHECK(preferred_language("en;q=0.5, tg-Cyrl-TJ ;q=0.9") == Language::Tg);
  CHECK(preferred_language("fr, de;q=0.9, EN;q=0.1") == Language::En);
  CHECK(preferred_language("ru;q=0, en;q=0.001") == Language::En);
  CHECK(preferred_language("en, ru") == Language::En);
  CHECK_FALSE(preferred_language("fr, *;q=0.5").has_value());
  CHECK_FALSE(preferred_language("ru;q=0").has_value());
  CHECK_FALSE(preferred_language(";;,q=,=").has_value());
}

TEST_CASE("gzip is sent to those who accept it", "[http][negotiation]") {
  CHECK(accepts_gzip("gzip, deflate, br"));
  CHECK(accepts_gzip("br;q=1.0, GZIP;q=0.1"));
  CHECK(accepts_gzip("*"));
  CHECK_FALSE(accepts_gzip("gzip;q=0, *"));
  CHECK_FALSE(accepts_gzip("br, zstd"));
  CHECK_FALSE(accepts_gzip(""));
}

TEST_CASE("A tag is found in a list, weak or strong", "[http][negotiation]") {
  CHECK(names_tag("\"x\", W/\"7-a-tg\"", "W/\"7-a-tg\""));
  CHECK(names_tag("\"7-a-tg\"", "W/\"7-a-tg\""));
  CHECK_FALSE(names_tag("\"7-a-ru\"", "W/\"7-a-tg\""));
  CHECK_FALSE(names_tag("*", "W/\"7-a-tg\""));
  CHECK_FALSE(names_tag("", "W/\"7-a-tg\""));
}

TEST_CASE("Packed text unpacks to itself", "[http][gzip]") {
  const std::string text = "Моддаи 130. " + std::string(100000, 'x');
  for (const auto level : {GzipLevel::Fast, GzipLevel::Small}) {
    const std::string packed = gzip(text, level);
    CHECK(packed.size() < text.size() / 10);
    CHECK(tests::gunzip(packed) == text);
  }
}

TEST_CASE("Only what shrinks is packed", "[http][gzip]") {
  for (const char* type : {"text/html; charset=utf-8", "application/json", "image/svg+xml",
                           "application/problem+json", "application/akn+xml"}) {
    CHECK(is_compressible(type));
  }
  for (const char* type : {"image/png", "application/zip", "application/octet-stream", ""}) {
    CHECK_FALSE(is_compressible(type));
  }
}

TEST_CASE("A problem hides the server's inside and names the parameter", "[http][problem]") {
  const Problem inside =
      to_problem(Error{ErrorCode::IndexCorrupt, "/srv/index/gen-1: bad block", "rebuild /srv"});
  CHECK(inside.status == 503);
  CHECK(to_json(inside, "T").find("/srv") == std::string::npos);
  CHECK(to_json(inside, "T").find("the index cannot be read") != std::string::npos);

  const Problem asked =
      to_problem(Error{ErrorCode::BadRequest, "parameter \"at\": not allowed", "give a date\n"});
  CHECK(to_json(asked, "Дархост \"нодуруст\"") ==
        R"({"type":"urn:panoh:problem:bad-request","title":"Дархост \"нодуруст\"","status":400,)"
        R"("detail":"parameter \"at\": not allowed","code":"bad-request",)"
        R"("params":{"parameter":"at","hint":"give a date\n"}})");
}

TEST_CASE("Addresses to listen on are read as people write them", "[http][listen]") {
  CHECK(parse_listen("127.0.0.1:8080")->port == 8080);
  CHECK(parse_listen("[::1]:0")->host == "::1");
  CHECK(parse_listen(":81")->host == "127.0.0.1");
  CHECK(parse_listen("8081")->port == 8081);
  for (const char* wrong : {"", "localhost", "a:b", "h:65536", "h:-1", "h:80 "}) {
    INFO(wrong);
    CHECK_FALSE(parse_listen(wrong).has_value());
  }
  CHECK(to_url("::1", 80) == "http://[::1]:80/");
}

}  // namespace panoh::http
