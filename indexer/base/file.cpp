// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace panoh {
namespace {

bool write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const auto written = ::write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(descriptor) == 0;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t max_bytes) {
  std::error_code status;
  const auto size = std::filesystem::file_size(path, status);
  if (status) return fail(ErrorCode::FileUnreadable, path.string() + ": " + status.message());
  if (size > max_bytes) {
    return fail(ErrorCode::TooLarge, fmt::format("{}: {} bytes", path.string(), size),
                fmt::format("at most {} bytes are read", max_bytes));
  }
  std::ifstream stream(path, std::ios::binary);
  std::string content(size, '\0');
  stream.read(content.data(), static_cast<std::streamsize>(size));
  if (!stream) return fail(ErrorCode::FileUnreadable, path.string() + ": cannot be read");
  return content;
}

Result<void> write_file(const std::filesystem::path& path, std::string_view content) {
  const std::string temporary = path.string() + ".tmp";
  const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    return fail(ErrorCode::FileUnwritable, temporary + ": " + std::strerror(errno));
  }
  bool written = write_all(descriptor, content);
  written = (::close(descriptor) == 0) && written;
  if (!written || ::rename(temporary.c_str(), path.c_str()) != 0) {
    const std::string reason = std::strerror(errno);
    ::unlink(temporary.c_str());
    return fail(ErrorCode::FileUnwritable, path.string() + ": " + reason,
                "is the disk full, or the folder read-only?");
  }
  return {};
}

}  // namespace panoh
