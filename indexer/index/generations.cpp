// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/generations.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <vector>

namespace panoh::index {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "gen-";
constexpr std::string_view kCurrent = "current";

std::string folder_name(unsigned number) { return fmt::format("{}{:06}", kPrefix, number); }

/// Number of "gen-000007"; 0 for any other name.
unsigned parse_folder_name(std::string_view name) {
  unsigned number = 0;
  if (!name.starts_with(kPrefix)) return 0;
  name.remove_prefix(kPrefix.size());
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  return error == std::errc{} && end == name.data() + name.size() ? number : 0;
}

tl::unexpected<Error> unwritable(const fs::path& path, const std::string& reason) {
  return fail(ErrorCode::FileUnwritable, path.string() + ": " + reason,
              "is the disk full, or the folder read-only?");
}

std::vector<unsigned> generations(const fs::path& index) {
  std::vector<unsigned> numbers;
  std::error_code status;
  for (fs::directory_iterator entry(index, status), end; !status && entry != end;
       entry.increment(status)) {
    if (const unsigned number = parse_folder_name(entry->path().filename().string())) {
      numbers.push_back(number);
    }
  }
  return numbers;
}

Result<void> sync(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return unwritable(path, std::strerror(errno));
  const bool synced = ::fsync(descriptor) == 0;
  const int reason = errno;
  ::close(descriptor);
  if (!synced) return unwritable(path, std::strerror(reason));
  return {};
}

Result<void> sync_tree(const fs::path& folder) {
  std::error_code status;
  for (fs::recursive_directory_iterator entry(folder, status), end; !status && entry != end;
       entry.increment(status)) {
    if (auto synced = sync(entry->path()); !synced) return synced;
  }
  if (status) return unwritable(folder, status.message());
  return sync(folder);
}

/// Replaces the link in one step.
Result<void> point_current_to(const fs::path& index, unsigned number) {
  const fs::path temporary = index / "current.tmp";
  std::error_code status;
  fs::remove(temporary, status);
  fs::create_directory_symlink(folder_name(number), temporary, status);
  if (!status) fs::rename(temporary, index / kCurrent, status);
  if (status) return unwritable(index / kCurrent, status.message());
  return sync(index);
}

/// Takes a generation out of sight first, so that nobody meets half of it.
void remove_unless_read(const fs::path& index, unsigned number) {
  const fs::path folder = index / folder_name(number);
  const auto alone = FileLock::try_lock(folder / "lock", FileLock::Mode::Exclusive);
  if (!alone) return;
  const fs::path hidden = index / ("build-removed-" + folder_name(number));
  std::error_code status;  // what stays is removed by the next build
  fs::rename(folder, hidden, status);
  if (!status) fs::remove_all(hidden, status);
}

}  // namespace

unsigned current_number(const fs::path& index) {
  std::error_code status;
  const fs::path target = fs::read_symlink(index / kCurrent, status);
  return status ? 0 : parse_folder_name(target.filename().string());
}

Result<PinnedGeneration> pin_current(const fs::path& index) {
  // A generation may be replaced and removed between reading the link and taking its lock.
  constexpr int kAttempts = 20;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const unsigned number = current_number(index);
    if (number == 0) break;
    fs::path folder = index / folder_name(number);
    auto lock = FileLock::try_lock(folder / "lock", FileLock::Mode::Shared);
    std::error_code status;
    if (lock && fs::exists(folder / "lock", status)) {
      return PinnedGeneration{std::move(folder), number, std::move(*lock)};
    }
    ::usleep(1000);
  }
  return fail(ErrorCode::IndexMissing, "no index in " + index.string(),
              "build one: panoh-index build --corpus corpus --index " + index.string());
}

Result<unsigned> publish(const fs::path& index, const fs::path& finished) {
  const auto existing = generations(index);
  const unsigned newest =
      existing.empty() ? 0 : *std::max_element(existing.begin(), existing.end());
  const unsigned number = newest + 1;
  const fs::path folder = index / folder_name(number);
  {  // makes the lock file
    if (!FileLock::try_lock(finished / "lock", FileLock::Mode::Shared)) {
      return unwritable(finished / "lock", std::strerror(errno));
    }
  }
  if (auto synced = sync_tree(finished); !synced) return tl::unexpected(synced.error());
  std::error_code status;
  fs::rename(finished, folder, status);
  if (status) return unwritable(folder, status.message());
  auto switched = sync(index).and_then([&] { return point_current_to(index, number); });
  if (!switched) {
    if (current_number(index) != number) fs::remove_all(folder, status);
    return tl::unexpected(switched.error());
  }
  for (const unsigned old : existing) remove_unless_read(index, old);
  return number;
}

}  // namespace panoh::index
