// SPDX-License-Identifier: GPL-2.0-or-later
// The index folder: numbered generations, one of which is current.
//
//   var/index/gen-000007/       a complete generation, never changed once published
//             current -> gen-000007      (a symbolic link, replaced by rename)
//             writer.lock       held by a running build
//             build-*/          what a build is writing; left by a killed one, removed by the next
//
// A reader holds a shared lock on <generation>/lock; the writer removes an old generation only when
// it gets that lock for itself alone. kill -9 at any moment leaves "current" at a good generation.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "indexer/base/result.hpp"

namespace panoh::index {

/// An open file lock (flock); released when destroyed.
class FileLock {
 public:
  enum class Mode { Shared, Exclusive };
  /// Does not wait. @return nothing when another process (or object) holds it the other way
  [[nodiscard]] static std::optional<FileLock> try_lock(const std::filesystem::path& file,
                                                        Mode mode);
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

/// A generation that stays on disk as long as this object lives.
struct PinnedGeneration {
  std::filesystem::path folder;
  unsigned number = 0;
  FileLock lock;
};

/// @error IndexMissing: no index there; hint: how to build one
[[nodiscard]] Result<PinnedGeneration> pin_current(const std::filesystem::path& index);

/// Number of the current generation without opening it; 0 when there is none. Costs one readlink.
[[nodiscard]] unsigned current_number(const std::filesystem::path& index);

/// Renames a finished folder to the next generation, makes it current, removes generations that no
/// reader needs. The folder and its parents are synced first.
/// @error FileUnwritable: the current generation stays as it was
[[nodiscard]] Result<unsigned> publish(const std::filesystem::path& index,
                                       const std::filesystem::path& finished);

}  // namespace panoh::index
