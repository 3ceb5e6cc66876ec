// SPDX-License-Identifier: GPL-2.0-or-later
// What stays when a build is killed, has no room or no right: the current generation, whole.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <random>

#include "tests/indexer/index/sample_corpus.hpp"

using namespace panoh;
using namespace panoh::index;
namespace fs = std::filesystem;

namespace {

/// Runs work in a process of its own, which ends without Catch's reports.
template <typename Work>
pid_t in_child(Work&& work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  REQUIRE(child > 0);
  return child;
}

int status_of(pid_t child) {
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

std::size_t build_folders(const fs::path& index) {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(index)) {
    count += entry.path().filename().string().starts_with("build-");
  }
  return count;
}

/// Every document can be read.
void check_whole(const fs::path& index) {
  const auto snapshot = index::open(index);
  const auto database = snapshot->database();
  REQUIRE(database);
  REQUIRE(database->get_doccount() == snapshot->facets.size());
  for (Xapian::docid docid = 1; docid <= database->get_doccount(); ++docid) {
    REQUIRE(decode(database->get_document(docid).get_data()));
  }
}

}  // namespace

TEST_CASE("A build killed at any moment leaves a good index", "[index][writer][crash]") {
  const TemporaryFolder folder;
  build(sample_corpus(5, 20), folder.path());
  std::mt19937 random(23);
  for (int round = 0; round < 20; ++round) {
    const read::Corpus corpus = sample_corpus(5, 21 + round);
    const pid_t child = in_child([&] {
      return build_index(corpus, plain_analyzers(), folder.path(), {.jobs = 2, .progress = {}}) ? 0
                                                                                                : 1;
    });
    ::usleep(static_cast<useconds_t>(random() % 120000));
    ::kill(child, SIGKILL);
    status_of(child);
    check_whole(folder.path());
  }
  const BuildReport report = build(sample_corpus(5, 50), folder.path());
  CHECK(report.provisions == 250);
  CHECK(build_folders(folder.path()) == 0);
  check_whole(folder.path());
}

TEST_CASE("A full disk is named, and the current index stays", "[index][writer][crash]") {
  const TemporaryFolder folder;
  build(sample_corpus(1, 3), folder.path());
  const pid_t child = in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{.rlim_cur = 40000, .rlim_max = 40000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto report = build_index(sample_corpus(20, 40), plain_analyzers(), folder.path(), {});
    if (report) return 1;
    return report.error().code == ErrorCode::FileUnwritable ? 42 : 2;
  });
  const int status = status_of(child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 42);
  CHECK(current_number(folder.path()) == 1);
  CHECK(build_folders(folder.path()) == 0);
  check_whole(folder.path());
}

TEST_CASE("Of two builds at once the second is refused", "[index][writer]") {
  const TemporaryFolder folder;
  build(sample_corpus(1, 3), folder.path());
  const auto held = FileLock::try_lock(folder.path() / "writer.lock", FileLock::Mode::Exclusive);
  REQUIRE(held);
  const auto report = build_index(sample_corpus(1, 4), plain_analyzers(), folder.path(), {});
  REQUIRE_FALSE(report);
  CHECK(report.error().code == ErrorCode::IndexLocked);
  CHECK(current_number(folder.path()) == 1);
}

TEST_CASE("An index folder that cannot be made is named", "[index][writer]") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "file") << "in the way";
  const auto report =
      build_index(sample_corpus(1, 1), plain_analyzers(), folder.path() / "file" / "index", {});
  REQUIRE_FALSE(report);
  CHECK(report.error().code == ErrorCode::FileUnwritable);
  CHECK(report.error().message.find("file") != std::string::npos);
}

TEST_CASE("A damaged current index is built anew", "[index][writer]") {
  const TemporaryFolder folder;
  const read::Corpus corpus = sample_corpus(2, 5);
  build(corpus, folder.path());
  const fs::path db = folder.path() / "current" / "db";
  fs::resize_file(db / GENERATE("postlist.glass", "termlist.glass", "iamglass"), 100);
  const BuildReport report = build(corpus, folder.path());
  CHECK(report.generation == 2);
  CHECK(report.analyzed + report.reused == 20);
  check_whole(folder.path());
}

TEST_CASE("Folders of killed builds are removed by the next one", "[index][writer]") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "build-1" / "shard-000");
  build(sample_corpus(1, 1), folder.path());
  CHECK(build_folders(folder.path()) == 0);
}
