// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/site.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "indexer/base/file.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"

using namespace panoh;
namespace fs = std::filesystem;

namespace {

/// A copy of web/ that a test may spoil; removed at the end.
class SpoiledWeb {
 public:
  SpoiledWeb() : folder_(fs::temp_directory_path() / fs::path("panoh-web-" + unique())) {
    fs::copy(PANOH_SOURCE_DIR "/web", folder_, fs::copy_options::recursive);
  }
  SpoiledWeb(const SpoiledWeb&) = delete;
  SpoiledWeb& operator=(const SpoiledWeb&) = delete;
  ~SpoiledWeb() { fs::remove_all(folder_); }
  [[nodiscard]] const fs::path& folder() const { return folder_; }

  void replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = *read_file(folder_ / file);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    REQUIRE(write_file(folder_ / file, text.replace(at, from.size(), to)));
  }

 private:
  static std::string unique() {
    static int count = 0;
    return std::to_string(std::hash<std::string>{}(PANOH_BINARY_DIR)) + "-" +
           std::to_string(++count);
  }
  fs::path folder_;
};

std::string all_sources() {
  std::string sources;
  for (const auto& entry : fs::directory_iterator(PANOH_SOURCE_DIR "/server/pages")) {
    if (entry.path().extension() == ".cpp") sources += *read_file(entry.path());
  }
  return sources;
}

}  // namespace

TEST_CASE("Every text that the code asks for exists", "[pages][i18n]") {
  const std::string sources = all_sources();
  const auto& texts = pages::sample::site().texts(Language::Tg);
  // A key made at run time is checked by the pages' own tests; here are the literal ones.
  const std::regex call(R"re((text|fill|count)\(\s*"([a-z0-9.-]+)")re");
  int found = 0;
  for (std::sregex_iterator at(sources.begin(), sources.end(), call), end; at != end; ++at) {
    const std::string key = (*at)[2];
    if (key.find('.') == std::string::npos) continue;  // a field of a template, not a text
    INFO(key);
    const auto next = texts.keys().lower_bound(key);
    const bool begins = next != texts.keys().end() && next->starts_with(key);
    CHECK((key.ends_with('.') ? begins : texts.keys().contains(key)));  // "status." + value
    ++found;
  }
  CHECK(found > 30);
}

TEST_CASE("Every text is the same kind of thing in every language", "[pages][i18n]") {
  const auto& site = pages::sample::site();
  const std::regex placeholder(R"(\{[a-z]+\})");
  for (const std::string& key : site.texts(Language::En).keys()) {
    std::set<std::set<std::string>> placeholders;
    for (const Language language : kLanguages) {
      const pages::Texts& texts = site.texts(language);
      INFO(key << " in " << two_letter(language));
      const std::string text = texts.has(key) ? texts.text(key) : texts.count(key, 5);
      CHECK_FALSE(text.empty());
      std::set<std::string> names;
      for (std::sregex_iterator at(text.begin(), text.end(), placeholder), end; at != end; ++at) {
        names.insert(at->str());
      }
      placeholders.insert(names);
    }
    INFO(key);
    CHECK(placeholders.size() == 1);
  }
}

TEST_CASE("A text missing in one language stops the start and is named", "[pages][i18n]") {
  const SpoiledWeb web;
  web.replace("i18n/ru.json", "\"search.button\":", "\"search.buton\":");
  const auto site = pages::Site::load(web.folder());
  REQUIRE_FALSE(site);
  CHECK(site.error().code == ErrorCode::DocumentInvalid);
  CHECK(site.error().message.find("search.but") != std::string::npos);
}

TEST_CASE("A folder that is not there is named", "[pages]") {
  const auto site = pages::Site::load("/no/such/folder");
  REQUIRE_FALSE(site);
  CHECK(site.error().code == ErrorCode::FileUnreadable);
}

TEST_CASE("A changed stylesheet gets a new address and the pages a new version", "[pages]") {
  const auto& shipped = pages::sample::site();
  const SpoiledWeb web;
  web.replace("static/panoh.css", "--paper: #fdfcf9", "--paper: #ffffff");
  const auto changed = pages::Site::load(web.folder());
  REQUIRE(changed);
  CHECK(changed->static_address("panoh.css") != shipped.static_address("panoh.css"));
  CHECK(changed->static_address("icon.svg") == shipped.static_address("icon.svg"));
  CHECK(changed->version() != shipped.version());
  const std::regex form(R"(/static/panoh\.[0-9a-f]{8}\.css)");
  CHECK(std::regex_match(std::string(shipped.static_address("panoh.css")), form));
}

TEST_CASE("The script stays small and asks this site alone, for suggestions and cards",
          "[pages][budget]") {
  const auto& files = pages::sample::site().static_files();
  const auto found = std::find_if(files.begin(), files.end(),
                                  [](const auto& file) { return file.name == "panoh.js"; });
  REQUIRE(found != files.end());
  CHECK(found->content.size() < 15 * 1024);
  std::string rest = found->content;
  for (const std::string asks : {"fetch(`/api/v1/suggest?ui=${document.documentElement.lang}`",
                                 "fetch(`${link.pathname}?card=1`"}) {
    REQUIRE(rest.find(asks) != std::string::npos);
    rest.erase(rest.find(asks), asks.size());
  }
  for (const char* sends :
       {"fetch", "XMLHttpRequest", "sendBeacon", "WebSocket", "cookie", "http"}) {
    INFO(sends);
    CHECK(rest.find(sends) == std::string::npos);
  }
}

TEST_CASE("The stylesheet is sent without comments, and means the same", "[pages]") {
  for (const pages::StaticFile& file : pages::sample::site().static_files()) {
    if (!file.name.ends_with(".css")) continue;
    CHECK(file.content.find("/*") == std::string::npos);
    CHECK(file.content.find('\n') == std::string::npos);
    CHECK(file.content.find(".hit h2,.hit h3{") != std::string::npos);
    CHECK(file.content.find(".typed :hover,") != std::string::npos);  // of what is in it
    CHECK(file.content.find("@media (min-width:720px){body{") != std::string::npos);
  }
}

TEST_CASE("The stylesheet stays small and asks for nothing from elsewhere", "[pages][budget]") {
  for (const pages::StaticFile& file : pages::sample::site().static_files()) {
    INFO(file.name);
    if (!file.name.ends_with(".css")) continue;
    CHECK(file.content.size() < 12 * 1024);
    CHECK(file.content.find("url(") == std::string::npos);
    CHECK(file.content.find("@import") == std::string::npos);
    CHECK(file.content.find("@font-face") == std::string::npos);
  }
}
