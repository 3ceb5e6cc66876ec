// SPDX-License-Identifier: GPL-2.0-or-later
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "indexer/index/generations.hpp"

namespace panoh::index {

std::optional<FileLock> FileLock::try_lock(const std::filesystem::path& file, Mode mode) {
  // Read-only first: a server may have no right to write into the index folder.
  int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 && errno == ENOENT) {
    descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  }
  if (descriptor < 0) return std::nullopt;
  FileLock lock(descriptor);
  const int how = mode == Mode::Shared ? LOCK_SH : LOCK_EX;
  int failed = 0;
  do {
    failed = ::flock(descriptor, how | LOCK_NB);
  } while (failed != 0 && errno == EINTR);
  if (failed != 0) return std::nullopt;
  return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace panoh::index
