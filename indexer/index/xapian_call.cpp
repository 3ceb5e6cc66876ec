// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/xapian_call.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "indexer/index/schema.hpp"

namespace panoh::index {
namespace {

constexpr std::string_view kDiskHint = "is the disk full, or the folder read-only?";

/// Xapian gives the system's reason only as text.
bool cannot_write(const Xapian::Error& error) {
  static constexpr std::array kReasons{ENOSPC, EDQUOT, EFBIG, EROFS, EIO};
  const char* reason = error.get_error_string();
  if (reason == nullptr) return false;
  return std::any_of(kReasons.begin(), kReasons.end(),
                     [&](int number) { return std::strcmp(reason, std::strerror(number)) == 0; });
}

struct Meaning {
  std::string_view
      type;  ///< Xapian's classes have no virtual functions; their names are all there is
  ErrorCode code;
  std::string_view hint;
};

constexpr std::array kMeanings{
    Meaning{"DatabaseLockError", ErrorCode::IndexLocked, "another build is running"},
    Meaning{"DatabaseNotFoundError", ErrorCode::IndexMissing, kRebuildHint},
    Meaning{"DatabaseVersionError", ErrorCode::IndexVersion, kRebuildHint},
    Meaning{"DatabaseModifiedError", ErrorCode::IndexStale, "try again"},
    Meaning{"DatabaseCreateError", ErrorCode::FileUnwritable, kDiskHint},
    Meaning{"DatabaseError", ErrorCode::IndexCorrupt, kDamagedHint},
    Meaning{"DatabaseCorruptError", ErrorCode::IndexCorrupt, kDamagedHint},
    Meaning{"DatabaseOpeningError", ErrorCode::IndexCorrupt, kDamagedHint},
    Meaning{"SerialisationError", ErrorCode::IndexCorrupt, kDamagedHint},
    Meaning{"RangeError", ErrorCode::IndexCorrupt, kDamagedHint},
};
constexpr Meaning kUnwritable{"", ErrorCode::FileUnwritable, kDiskHint};
constexpr Meaning kInternal{"", ErrorCode::Internal, ""};

const Meaning& meaning(const Xapian::Error& error) {
  if (cannot_write(error)) return kUnwritable;
  const std::string_view type = error.get_type();
  const auto* found = std::find_if(kMeanings.begin(), kMeanings.end(),
                                   [&](const Meaning& row) { return row.type == type; });
  return found == kMeanings.end() ? kInternal : *found;
}

}  // namespace

Error to_error(const Xapian::Error& error, std::string_view doing) {
  const Meaning& means = meaning(error);
  std::string message(doing);
  message += ": " + error.get_msg();
  if (const char* reason = error.get_error_string()) message.append(" (").append(reason) += ')';
  return Error{means.code, std::move(message), std::string(means.hint)};
}

}  // namespace panoh::index
