// SPDX-License-Identifier: GPL-2.0-or-later
// The site's own table: each address of the contract answers with what it promises.
#include "server/http/routes.hpp"
#include "tests/catch.hpp"
#include "tests/server/http/running_server.hpp"

namespace panoh::tests {
namespace {

struct Expected {
  const char* address;
  int status;
  const char* content_type;
};

/// The whole site over an index, ready to answer.
class RunningSite {
 public:
  explicit RunningSite(const read::Corpus& corpus = small_corpus()) {
    server_.build(corpus);
    REQUIRE(eventually([this] { return get(port(), "/ready").status == 200; }));
  }
  [[nodiscard]] int port() const { return server_.port(); }

 private:
  pages::Site site_ = pages::Site::load(std::filesystem::path(PANOH_SOURCE_DIR) / "web").value();
  RunningServer server_{http::site_routes(site_), http::site_presentation(site_)};
};

/// A form's one field, sent as browsers do.
RawReply post(int port, const char* address, const std::string& form) {
  return ask(port, "POST", address,
             "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                 std::to_string(form.size()) + "\r\n",
             form);
}

}  // namespace

TEST_CASE("Every address of the site answers", "[http][site]") {
  read::Corpus corpus = small_corpus();
  corpus.series.emplace_back().id = "stat-one";
  const RunningSite site(corpus);
  const int port = site.port();
  constexpr const char* kHtml = "text/html; charset=utf-8";
  constexpr const char* kJson = "application/json; charset=utf-8";
  constexpr const char* kProblem = "application/problem+json; charset=utf-8";
  const std::vector<Expected> expected{
      {"/", 302, ""},
      {"/ru", 308, ""},
      {"/ru/", 200, kHtml},
      {"/tg/search?q=%D1%81%D0%B0%D0%B2%D0%B4%D0%BE", 200, kHtml},
      {"/ru/search.atom?q=slavery&unknown=1", 200, "application/atom+xml; charset=utf-8"},
      {"/sitemap.xml", 200, "application/xml; charset=utf-8"},
      {"/sitemap.xml?part=1", 200, "application/xml; charset=utf-8"},
      {"/sitemap.xml?part=2", 404, kProblem},
      {"/sitemap.xml?part=0", 404, kProblem},
      {"/sitemap.xml?part=x", 404, kProblem},
      {"/en/works", 200, kHtml},
      {"/en/works/decl", 200, kHtml},
      {"/en/works/tj-code/130-1", 200, kHtml},
      {"/en/works/tj-code/130-1?card=1", 200, kHtml},
      {"/en/works/none", 404, kHtml},
      {"/en/statistics", 200, kHtml},
      {"/en/statistics/stat-one", 200, kHtml},
      {"/ru/statistics/stat-one.csv", 200, "text/csv; charset=utf-8; header=present"},
      {"/en/statistics/stat-none", 404, kHtml},
      {"/en/statistics/.csv", 404, kHtml},
      {"/tg/indicators", 200, kHtml},
      {"/ru/indicators?form=labour&who=adult&page=1000", 200, kHtml},
      {"/en/indicators/none", 404, kHtml},
      {"/tg/checklist", 200, kHtml},
      {"/ru/practice?topic=compensation", 200, kHtml},
      {"/en/practice/none", 404, kHtml},
      {"/api/v1/indicators?who=child", 200, kJson},
      {"/api/v1/indicators?who=nobody", 400, kProblem},
      {"/api/v1/practice", 200, kJson},
      {"/en/handout", 200, kHtml},
      {"/en/handout?items=tj-code%23130-1,stat-one,none&langs=tg,ru", 200, kHtml},
      {"/ru/handout?items=decl%234&items=stat-one", 303, ""},
      {"/tg/handout.docx?items=decl%234", 200,
       "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {"/en/about", 200, kHtml},
      {"/en/offline", 200, kHtml},
      {"/en/offline.json", 200, "application/json; charset=utf-8"},
      {"/sw.js", 200, "text/javascript; charset=utf-8"},
      {"/en/help", 200, kHtml},
      {"/de/", 404, kHtml},
      {"/api/v1/search?q=slavery", 200, kJson},
      {"/api/v1/search?q=slavery&unknown=1", 400, kProblem},
      {"/api/v1/suggest?q=slav", 200, kJson},
      {"/api/v1/suggest?query=slav", 400, kProblem},
      {"/api/v1/analyze?text=%D0%B8%D0%BD%D1%81%D0%BE%D0%BD&lang=tgk", 200, kJson},
      {"/api/v1/analyze?text=a&lang=de", 400, kProblem},
      {"/api/v1/works", 200, kJson},
      {"/api/v1/works/decl", 200, kJson},
      {"/api/v1/works/decl/4", 200, kJson},
      {"/api/v1/works/none", 404, kProblem},
      {"/api/v1/statistics", 200, kJson},
      {"/api/v1/statistics/stat-one", 200, kJson},
      {"/api/v1/statistics/stat-none", 404, kProblem},
      {"/openapi.json", 200, kJson},
      {"/akn/tj/act/1998/574", 303, ""},
      {"/akn/none", 404, kProblem},
  };
  for (const auto& one : expected) {
    const RawReply reply = get(port, one.address);
    INFO(one.address);
    CHECK(reply.status == one.status);
    CHECK(reply.header("content-type") == one.content_type);
    CHECK((reply.status != 200 || !reply.header("etag").empty()));
  }
  CHECK(get(port, "/", "Accept-Language: en\r\n").header("location") == "/en/");
  CHECK(get(port, "/", "Accept-Language: fr\r\n").header("location") == "/tg/");
  CHECK(get(port, "/opensearch.xml").status == 200);
}

TEST_CASE("Moving an entry of a hand-out answers with the address of the new list",
          "[http][site][handout]") {
  const RunningSite site;
  const int port = site.port();
  const auto moved = [port](const std::string& button) {
    return get(port, "/en/handout?items=decl%233,decl%234,tj-code%23130&langs=ru&" + button)
        .header("location");
  };
  CHECK(moved("up=3") == "/en/handout?items=decl%233,tj-code%23130,decl%234&langs=ru#item-2");
  CHECK(moved("down=1") == "/en/handout?items=decl%234,decl%233,tj-code%23130&langs=ru#item-2");
  CHECK(moved("drop=3") == "/en/handout?items=decl%233,decl%234&langs=ru#item-2");
  for (const char* nowhere : {"up=1", "down=3", "drop=4", "drop=0", "up=x"}) {
    INFO(nowhere);
    CHECK(moved(nowhere).empty());
  }
}

TEST_CASE("Ticks posted beside a private search are answered with an address of ids alone",
          "[http][site][handout]") {
  const RunningSite site;
  const RawReply reply = post(site.port(), "/en/handout",
                              "q=secretword&handout=ru%2Cdecl%233&kind=law&sort=relevance&page=2"
                              "&handout=decl%234");
  CHECK(reply.status == 303);
  CHECK(reply.header("location") == "/en/handout?items=decl%233,decl%234&langs=ru");
  CHECK(reply.header("cache-control") == "no-store");
  CHECK(post(site.port(), "/en/handout", "q=secretword").header("location") == "/en/handout");
}

TEST_CASE("A filter dropped and a page turned keep the hand-out", "[http][site][handout]") {
  const RunningSite site;
  const int port = site.port();
  const std::string carried = "name=\"handout\" value=\"decl#3,decl#4\"";
  for (const char* page : {"/en/search?q=slavery&kind=law&drop=kind:law",
                           "/en/search?q=a&sort=date", "/en/indicators?q=a&form=labour&drop=all",
                           "/en/practice?q=a&drop=all", "/en/statistics?country=TJ"}) {
    INFO(page);
    const std::string body =
        get(port, std::string(page) + "&handout=decl%233&handout=decl%234").body;
    CHECK(body.find(carried) != std::string::npos);
  }
  const std::string open = get(port, "/en/search?q=slavery&kind=none&drop=kind:none").body;
  CHECK(open.find("class=\"hit\"") != std::string::npos);
  const std::string clear = get(port, "/en/indicators?q=zebra&form=labour&drop=all").body;
  CHECK(clear.find("zebra") == std::string::npos);
  CHECK(clear.find("\"labour\" selected") == std::string::npos);
}

TEST_CASE("A Word file is the same every time and need not be sent twice",
          "[http][site][handout]") {
  const RunningSite site;
  const int port = site.port();
  const std::string address = "/en/handout.docx?items=decl%234&langs=en";
  const RawReply first = get(port, address);
  CHECK(first.header("content-disposition") == "attachment; filename=\"panoh-handout.docx\"");
  CHECK(first.body == get(port, address).body);
  const RawReply again = get(port, address, "If-None-Match: " + first.header("etag") + "\r\n");
  CHECK(again.status == 304);
  CHECK(again.body.empty());
}

TEST_CASE("A feed of a search comes once, with addresses of the site it was asked from",
          "[http][site][feed]") {
  const RunningSite site;
  const int port = site.port();
  const std::string address = "/en/search.atom?q=slavery&handout=ind-1";
  const RawReply first = get(port, address);
  CHECK(first.body == get(port, address).body);
  // Made from an act of 1948: no date of the feed may be one of the clock.
  CHECK(first.body.find("<updated>1948-12-10T00:00:00Z</updated>") != std::string::npos);
  CHECK(first.body.find("<updated>20") == std::string::npos);
  CHECK(first.body.find("href=\"http://") != std::string::npos);
  CHECK(first.body.find("/en/works/decl/4\"") != std::string::npos);
  CHECK(first.body.find("handout") == std::string::npos);
  CHECK(get(port, address, "If-None-Match: " + first.header("etag") + "\r\n").status == 304);
  CHECK(get(port, "/en/search?q=slavery&page=2&handout=ind-1")
            .body.find("<link rel=\"alternate\" type=\"application/atom+xml\" "
                       "href=\"/en/search.atom?q=slavery\">") != std::string::npos);
  const RawReply posted = post(port, "/en/search", "q=slavery");
  CHECK(posted.status == 200);
  CHECK(posted.body.find("search.atom") == std::string::npos);
  CHECK(post(port, "/en/search.atom", "q=slavery").status == 405);
}

TEST_CASE("A posted search finds, and its page has the query in no address", "[http][site]") {
  const RunningSite site;
  const int port = site.port();
  const RawReply posted = post(port, "/en/search", "q=slavery");
  CHECK(posted.status == 200);
  CHECK(posted.header("cache-control") == "no-store");
  CHECK(posted.body.find("/en/works/decl/4") != std::string::npos);
  CHECK(posted.body.find("q=slavery") == std::string::npos);
  const RawReply suggested = post(port, "/api/v1/suggest", "q=slav");
  CHECK(suggested.status == 200);
  CHECK(suggested.body.find("/works/decl/4") != std::string::npos);
}

/// What a page says, and the code of the API's problem, without an index to answer from.
void check_trouble(int port, std::string_view code, const std::vector<std::string>& titles) {
  const RawReply api = get(port, "/api/v1/search?q=a");
  CHECK(api.status == 503);
  CHECK(api.body.find("\"code\":\"" + std::string(code) + "\"") != std::string::npos);
  CHECK(api.body.find("\"title\":\"" + titles[2] + "\"") != std::string::npos);
  CHECK(get(port, "/ready").body.find("\"code\":\"" + std::string(code)) != std::string::npos);
  for (std::size_t at = 0; at < kLanguages.size(); ++at) {
    const RawReply page = get(port, "/" + std::string(two_letter(kLanguages[at])) + "/search?q=a");
    INFO(page.body);
    CHECK(page.status == 503);
    CHECK(page.header("retry-after") == "5");
    CHECK(page.body.find("<h1>" + titles[at]) != std::string::npos);
  }
}

TEST_CASE("An index that is not there or cannot be read is no busy server", "[http][site]") {
  const auto site = pages::Site::load(std::filesystem::path(PANOH_SOURCE_DIR) / "web").value();
  const RunningServer server(http::site_routes(site), http::site_presentation(site));
  check_trouble(
      server.port(), "index-missing",
      {"Пойгоҳ ҳанӯз омода нест", "База ещё не готова", "The collection is not ready yet"});

  std::filesystem::create_directories(server.index() / "gen-000001" / "db");
  std::filesystem::create_directory_symlink("gen-000001", server.index() / "current");
  REQUIRE(eventually([&] {
    return get(server.port(), "/ready").body.find("index-missing") == std::string::npos;
  }));
  check_trouble(server.port(), "index-corrupt",
                {"Пойгоҳро хондан муяссар нашуд", "Базу не удаётся прочитать",
                 "The collection cannot be read"});
}

}  // namespace panoh::tests
