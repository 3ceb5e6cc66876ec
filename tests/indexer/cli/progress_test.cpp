// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/progress.hpp"

#include <algorithm>
#include <cstdlib>

#include "tests/catch.hpp"

namespace panoh::cli {
namespace {

std::string shown(bool terminal) {
  char* text = nullptr;
  std::size_t size = 0;
  std::FILE* stream = ::open_memstream(&text, &size);
  {
    Progress progress(stream, terminal);
    for (std::size_t done = 0; done <= 1000; ++done) progress.show("index", done, 1000);
    progress.show("done", 1, 1);
  }
  std::fclose(stream);
  std::string result(text, size);
  std::free(text);
  return result;
}

}  // namespace

TEST_CASE("The bar fills with the work", "[cli][progress]") {
  CHECK(progress_line("index", 0, 10).find('#') == std::string::npos);
  CHECK(progress_line("index", 5, 10).find(" 50 %") != std::string::npos);
  CHECK(progress_line("index", 10, 10).find("100 %") != std::string::npos);
  CHECK(progress_line("index", 0, 0).find("100 %") != std::string::npos);
}

TEST_CASE("Off a terminal there are few plain lines", "[cli][progress]") {
  const auto text = shown(false);
  CHECK(text.find('\r') == std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') == 12);
  CHECK(text.ends_with("done: 1 of 1\n"));
}

TEST_CASE("On a terminal the bar redraws itself and leaves a clean line", "[cli][progress]") {
  const auto text = shown(true);
  CHECK(std::count(text.begin(), text.end(), '\n') == 2);
  CHECK(text.ends_with("\n"));
}

}  // namespace panoh::cli
