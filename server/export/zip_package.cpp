// SPDX-License-Identifier: GPL-2.0-or-later
// The only place that knows libzip.
#include "server/export/zip_package.hpp"

#include <zip.h>

#include <memory>

namespace panoh::exporting {
namespace {

constexpr zip_uint16_t kDate = (0 << 9U) | (1 << 5U) | 1;  // 1 January 1980, the first there is
constexpr zip_uint16_t kTime = 0;

tl::unexpected<Error> failure(std::string_view what, zip_error_t* error) {
  return fail(ErrorCode::Internal, std::string(what) + ": " + zip_error_strerror(error));
}

/// Copies what the closed archive left in its memory.
Result<std::string> read_all(zip_source_t* memory) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(memory, &stat) != 0 || zip_source_open(memory) != 0) {
    return failure("reading a packed file", zip_source_error(memory));
  }
  std::string bytes(stat.size, '\0');
  const zip_int64_t read = zip_source_read(memory, bytes.data(), bytes.size());
  zip_source_close(memory);
  if (read != static_cast<zip_int64_t>(bytes.size())) {
    return failure("reading a packed file", zip_source_error(memory));
  }
  return bytes;
}

Result<void> add(zip_t* archive, const PackedFile& file) {
  // The archive reads the content when it is closed: the file outlives it.
  zip_source_t* content = zip_source_buffer(archive, file.content.data(), file.content.size(), 0);
  const zip_int64_t place =
      content == nullptr ? -1 : zip_file_add(archive, file.name.c_str(), content, ZIP_FL_ENC_UTF_8);
  if (place < 0) {
    if (content != nullptr) zip_source_free(content);
    return failure("packing " + file.name, zip_get_error(archive));
  }
  zip_file_set_dostime(archive, static_cast<zip_uint64_t>(place), kTime, kDate, 0);
  return {};
}

}  // namespace

Result<std::string> pack(const std::vector<PackedFile>& files) {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> memory(
      zip_source_buffer_create(nullptr, 0, 0, &error), &zip_source_free);
  if (!memory) return failure("packing", &error);
  zip_t* archive = zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error);
  if (archive == nullptr) return failure("packing", &error);
  zip_source_keep(memory.get());  // the archive frees its own hold on it when it is closed
  for (const PackedFile& file : files) {
    if (auto added = add(archive, file); !added) {
      zip_discard(archive);
      return tl::unexpected(added.error());
    }
  }
  if (zip_close(archive) != 0) {
    auto problem = failure("packing", zip_get_error(archive));
    zip_discard(archive);
    return problem;
  }
  return read_all(memory.get());
}

}  // namespace panoh::exporting
