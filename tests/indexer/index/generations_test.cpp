// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/generations.hpp"

#include <fstream>

#include "tests/indexer/index/sample_corpus.hpp"

using namespace panoh;
using namespace panoh::index;
namespace fs = std::filesystem;

namespace {

/// Publishes a folder with one file.
unsigned publish_one(const fs::path& index, const std::string& content) {
  const fs::path finished = index / "build-test";
  fs::create_directories(finished / "db");
  std::ofstream(finished / "db" / "file") << content;
  const auto number = publish(index, finished);
  REQUIRE(number);
  CHECK_FALSE(fs::exists(finished));
  return *number;
}

}  // namespace

TEST_CASE("A folder without an index says how to build one", "[index][generations]") {
  const TemporaryFolder folder;
  CHECK(current_number(folder.path()) == 0);
  const auto pinned = pin_current(folder.path());
  REQUIRE_FALSE(pinned);
  CHECK(pinned.error().code == ErrorCode::IndexMissing);
  CHECK(pinned.error().hint.find("panoh-index build") != std::string::npos);
}

TEST_CASE("Publishing makes the next generation current and removes the old one",
          "[index][generations]") {
  const TemporaryFolder folder;
  CHECK(publish_one(folder.path(), "one") == 1);
  CHECK(publish_one(folder.path(), "two") == 2);
  CHECK(current_number(folder.path()) == 2);
  CHECK_FALSE(fs::exists(folder.path() / "gen-000001"));
  CHECK(fs::exists(folder.path() / "current" / "db" / "file"));
}

TEST_CASE("A generation that is being read stays until its reader is gone",
          "[index][generations]") {
  const TemporaryFolder folder;
  publish_one(folder.path(), "one");
  {
    const auto pinned = pin_current(folder.path());
    REQUIRE(pinned);
    publish_one(folder.path(), "two");
    CHECK(fs::exists(pinned->folder / "db" / "file"));
    CHECK(pin_current(folder.path())->number == 2);
  }
  publish_one(folder.path(), "three");
  CHECK_FALSE(fs::exists(folder.path() / "gen-000001"));
  CHECK_FALSE(fs::exists(folder.path() / "gen-000002"));
}

TEST_CASE("A generation that was never made current is passed over", "[index][generations]") {
  const TemporaryFolder folder;
  publish_one(folder.path(), "one");
  fs::create_directories(folder.path() / "gen-000002");  // killed before the link was replaced
  CHECK(current_number(folder.path()) == 1);
  CHECK(publish_one(folder.path(), "three") == 3);
  CHECK_FALSE(fs::exists(folder.path() / "gen-000002"));
}

TEST_CASE("An exclusive lock is alone, and ends with its object", "[index][generations]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "lock";
  auto held = FileLock::try_lock(file, FileLock::Mode::Exclusive);
  REQUIRE(held);
  CHECK_FALSE(FileLock::try_lock(file, FileLock::Mode::Shared));
  FileLock moved = std::move(*held);
  CHECK_FALSE(FileLock::try_lock(file, FileLock::Mode::Shared));
  { const FileLock last = std::move(moved); }
  const auto first = FileLock::try_lock(file, FileLock::Mode::Shared);
  CHECK(first);
  CHECK(FileLock::try_lock(file, FileLock::Mode::Shared));
  CHECK_FALSE(FileLock::try_lock(file, FileLock::Mode::Exclusive));
}

TEST_CASE("A folder that cannot be written leaves the current generation", "[index][generations]") {
  if (::geteuid() == 0) return;  // root may write everywhere
  const TemporaryFolder folder;
  publish_one(folder.path(), "one");
  const fs::path finished = folder.path() / "build-x";
  fs::create_directories(finished);
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  const auto number = publish(folder.path(), finished);
  fs::permissions(folder.path(), fs::perms::owner_all);
  REQUIRE_FALSE(number);
  CHECK(number.error().code == ErrorCode::FileUnwritable);
  CHECK(current_number(folder.path()) == 1);
}
