// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"

#include <cstdlib>
#include <filesystem>

#include "indexer/base/file.hpp"

// To look at: PANOH_PAGES_OUT=/some/folder pages_test "[.samples]", then serve that folder.
TEST_CASE("Writes every page with sample data", "[.samples]") {
  const char* out = std::getenv("PANOH_PAGES_OUT");
  REQUIRE(out != nullptr);
  namespace fs = std::filesystem;
  const auto put = [&](const std::string& path, const std::string& content) {
    const fs::path file = fs::path(out) / path;
    fs::create_directories(file.parent_path());
    REQUIRE(panoh::write_file(file, content));
  };
  for (const panoh::Language ui : panoh::kLanguages) {
    for (const auto& [name, html] : panoh::pages::sample::all_pages(ui)) {
      put(std::string(panoh::two_letter(ui)) + "/" + name + ".html", html);
    }
  }
  for (const auto& file : panoh::pages::sample::site().static_files()) {
    put(file.address.substr(1), file.content);
  }
}
