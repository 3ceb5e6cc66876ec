// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/base/file.hpp"

#include <unistd.h>

#include "tests/catch.hpp"

using namespace panoh;

namespace {

/// A folder that goes away with the test.
class Folder {
 public:
  Folder()
      : path_(std::filesystem::temp_directory_path() / ("base_test_" + std::to_string(getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;  // a folder left behind in /tmp harms nobody
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("A file comes back as it was written, and nothing is left beside it", "[base]") {
  const Folder folder;
  const std::string content("қонун\0\n", 13);
  REQUIRE(write_file(folder / "a", "old").has_value());
  REQUIRE(write_file(folder / "a", content).has_value());
  CHECK(read_file(folder / "a").value() == content);
  CHECK_FALSE(std::filesystem::exists(folder / "a.tmp"));
}

TEST_CASE("A file that cannot be read or is too large is named", "[base]") {
  const Folder folder;
  const auto missing = read_file(folder / "missing");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().code == ErrorCode::FileUnreadable);
  CHECK(missing.error().message.find("missing") != std::string::npos);
  REQUIRE(write_file(folder / "b", "12345").has_value());
  CHECK(read_file(folder / "b", 4).error().code == ErrorCode::TooLarge);
  CHECK(read_file(folder / "b", 5).has_value());
}

TEST_CASE("A file that cannot be written keeps its old content", "[base]") {
  const Folder folder;
  const auto result = write_file(folder / "no such folder/file", "x");
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == ErrorCode::FileUnwritable);
  std::filesystem::create_directory(folder / "taken");
  REQUIRE(write_file(folder / "taken/kept", "old").has_value());
  CHECK_FALSE(write_file(folder / "taken", "new").has_value());
  CHECK(read_file(folder / "taken/kept").value() == "old");
}
