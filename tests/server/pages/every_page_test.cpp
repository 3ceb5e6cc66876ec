// SPDX-License-Identifier: GPL-2.0-or-later
// What holds for every page in every language.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <regex>

#include "indexer/base/file.hpp"
#include "server/pages/endpoints.hpp"
#include "server/pages/search_fields.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"

using namespace panoh;
namespace sample = pages::sample;

namespace {

std::size_t count(const std::string& html, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = html.find(what, at)) != std::string::npos; ++at) ++found;
  return found;
}

template <typename Check>
void for_every_page(Check&& check) {
  for (const Language ui : kLanguages) {
    for (const auto& [name, html] : sample::all_pages(ui)) {
      INFO(two_letter(ui) << " " << name);
      check(ui, name, html);
    }
  }
}

}  // namespace

TEST_CASE("Every page is whole: no leftovers, one h1, landmarks, its language", "[pages]") {
  for_every_page([](Language ui, const std::string&, const std::string& html) {
    CHECK(html.find("{{") == std::string::npos);
    CHECK(html.find("}}") == std::string::npos);
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"" + std::string(two_letter(ui)) + "\">"));
    CHECK(html.ends_with("</html>\n"));
    CHECK(count(html, "<h1") == 1);
    CHECK(count(html, "<main id=\"main\"") == 1);
    CHECK(count(html, "href=\"#main\"") == 1);
    CHECK(count(html, "<title>") == 1);
    CHECK(count(html, "class=\"exit\"") == 1);
  });
}

TEST_CASE("Every opened element is closed", "[pages]") {
  const std::regex tag(R"(<(/?)([a-z][a-z0-9]*)\b[^>]*>)");
  static const std::set<std::string> kVoid{"meta", "link", "input", "br"};
  for_every_page([&](Language, const std::string&, const std::string& html) {
    std::vector<std::string> open;
    bool nested = true;
    for (std::sregex_iterator at(html.begin(), html.end(), tag), end; at != end && nested; ++at) {
      const std::string name = (*at)[2];
      if (kVoid.contains(name)) continue;
      if ((*at)[1].length() == 0) {
        open.push_back(name);
      } else {
        nested = !open.empty() && open.back() == name;
        if (nested) open.pop_back();
      }
    }
    CHECK(nested);
    CHECK(open.empty());
  });
}

TEST_CASE("Every id is unique and every label has its control", "[pages]") {
  const std::regex id(R"re( id="([^"]+)")re");
  const std::regex target(R"re( (?:for|aria-labelledby|form)="([^"]+)")re");
  for_every_page([&](Language, const std::string&, const std::string& html) {
    std::set<std::string> ids;
    for (std::sregex_iterator at(html.begin(), html.end(), id), end; at != end; ++at) {
      INFO((*at)[1].str());
      CHECK(ids.insert((*at)[1]).second);
    }
    for (std::sregex_iterator at(html.begin(), html.end(), target), end; at != end; ++at) {
      INFO((*at)[1].str());
      CHECK(ids.contains((*at)[1]));
    }
  });
}

TEST_CASE("No page loads anything from elsewhere, runs a script or sets a style", "[pages]") {
  const std::regex load(
      R"re(<(?:link(?! rel="(?:canonical|alternate)")|img|script|iframe|source)\b[^>]*(?:src|href)="([^"]*)")re");
  for_every_page([&](Language, const std::string&, const std::string& html) {
    for (std::sregex_iterator at(html.begin(), html.end(), load), end; at != end; ++at) {
      CHECK((*at)[1].str().starts_with("/static/"));
    }
    CHECK(count(html, "<script") == count(html, "<script src=\"/static/"));
    CHECK(html.find(" style=") == std::string::npos);
    CHECK(html.find("javascript:") == std::string::npos);
    CHECK(html.find("content=\"no-referrer\"") != std::string::npos);
  });
}

TEST_CASE("The language switch keeps the place", "[pages]") {
  for (const auto& [name, html] : sample::all_pages(Language::Tg)) {
    INFO(name);
    if (name == "works") CHECK(html.find("href=\"/ru/works\" lang=\"ru\"") != std::string::npos);
    if (name == "search") {
      CHECK(html.find("<button form=\"search\" formaction=\"/en/search\" lang=\"en\">") !=
            std::string::npos);
    }
    if (name == "two") {
      CHECK(html.find("href=\"/ru/works/tj-law-1096-2014/1?langs=tg%2Cru&amp;q=") !=
            std::string::npos);
    }
  }
}

TEST_CASE("Pages keep their byte budgets", "[pages][budget]") {
  for_every_page([](Language, const std::string& name, const std::string& html) {
    if (name == "search" || name == "filtered" || name == "posted") {
      CHECK(html.size() <= 30U * 1024);
    }
    if (name == "provision") CHECK(html.size() <= 60U * 1024);
    CHECK(html.size() <= 60U * 1024);
  });
}

TEST_CASE("An error page shows nothing of the server's inside", "[pages]") {
  const Error error{ErrorCode::IndexCorrupt, "/var/secret/index: damaged", "rebuild"};
  const std::string inside = pages::error_page(sample::site(), Language::En, 500, error);
  CHECK(inside.find("secret") == std::string::npos);
  const Error asked{ErrorCode::TooLarge, "the query has <9000> bytes", ""};
  const std::string request = pages::error_page(sample::site(), Language::Ru, 413, asked);
  CHECK(request.find("the query has &lt;9000&gt; bytes") != std::string::npos);
  const std::string unknown = pages::error_page(sample::site(), Language::Tg, 418, asked);
  CHECK(unknown.find("error.") == std::string::npos);
}

// Generous against noise and unoptimised builds: a release build takes some 0.3 ms.
TEST_CASE("A page of ten results renders in a few milliseconds", "[pages][budget]") {
  const index::Catalogue catalogue = sample::catalogue();
  const auto request = sample::request("асорати қарзӣ");
  const auto results = sample::results(catalogue, 10);
  const pages::SearchView view{catalogue, request, results};
  constexpr int kRuns = 50;
  std::size_t bytes = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int run = 0; run < kRuns; ++run) {
    bytes += pages::search_html(sample::site(), Language::Tg, view).size();
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  INFO(took.count() / kRuns << " ms a page");
  if (std::getenv("PANOH_SHOW_TIMES") != nullptr) {
    std::cout << took.count() / kRuns << " ms a results page of " << bytes / kRuns << " bytes\n";
  }
  CHECK(took.count() / kRuns < 20);
}

// To look at: PANOH_PAGES_OUT=/some/folder pages_test "[.samples]", then serve that folder.
TEST_CASE("Writes every page with sample data", "[.samples]") {
  const char* out = std::getenv("PANOH_PAGES_OUT");
  REQUIRE(out != nullptr);
  namespace fs = std::filesystem;
  const auto put = [&](const std::string& path, const std::string& content) {
    const fs::path file = fs::path(out) / path;
    fs::create_directories(file.parent_path());
    REQUIRE(write_file(file, content));
  };
  for_every_page([&](Language ui, const std::string& name, const std::string& html) {
    put(std::string(two_letter(ui)) + "/" + name + ".html", html);
  });
  for (const auto& file : sample::site().static_files()) put(file.address.substr(1), file.content);
}
