// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/static_files.hpp"

#include <fmt/format.h>

#include "indexer/base/sha256.hpp"
#include "server/http/gzip.hpp"
#include "server/http/limits.hpp"

namespace panoh::http {

StaticFiles::StaticFiles(const std::vector<StaticFile>& files) {
  for (const auto& file : files) {
    Prepared prepared{file, {}, fmt::format("W/\"{}\"", sha256_hex(file.content).substr(0, 16))};
    if (is_compressible(file.content_type) && file.content.size() >= kMinGzipBytes) {
      prepared.packed = gzip(file.content, GzipLevel::Small);
    }
    files_.emplace(file.address, std::move(prepared));
  }
}

const std::string& StaticFiles::tag(std::string_view path) const {
  return files_.find(path)->second.tag;
}

query::Reply StaticFiles::reply(std::string_view path, bool gzip_accepted) const {
  const Prepared& found = files_.find(path)->second;
  const bool packed = gzip_accepted && !found.packed.empty();
  query::Reply reply;
  reply.content_type = found.file.content_type;
  reply.body = packed ? found.packed : found.file.content;
  // A worker's address cannot change with its content: it is asked for again.
  const bool lasting = path.starts_with("/static/");
  reply.headers = {{"Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache"}};
  if (packed) reply.headers.emplace_back("Content-Encoding", "gzip");
  if (!found.packed.empty()) reply.headers.emplace_back("Vary", "Accept-Encoding");
  return reply;
}

}  // namespace panoh::http
