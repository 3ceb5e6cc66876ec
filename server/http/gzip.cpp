// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/gzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace panoh::http {
namespace {

constexpr int kWindowBits = 15 + 16;  // + 16: a gzip header instead of zlib's
constexpr int kMemoryLevel = 8;

}  // namespace

std::string gzip(std::string_view text, GzipLevel level) {
  z_stream stream{};
  if (deflateInit2(&stream, static_cast<int>(level), Z_DEFLATED, kWindowBits, kMemoryLevel,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    return {};
  }
  std::string packed(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  // zlib's interface is not const-correct; it does not write to its input.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  packed.resize(whole ? stream.total_out : 0);
  deflateEnd(&stream);
  return packed;
}

bool is_compressible(std::string_view content_type) {
  static constexpr std::array<std::string_view, 4> kTypes{"text/", "application/json",
                                                          "application/xml", "image/svg"};
  const auto type = content_type.substr(0, content_type.find(';'));
  return type.ends_with("+json") || type.ends_with("+xml") ||
         std::any_of(kTypes.begin(), kTypes.end(),
                     [type](std::string_view known) { return type.starts_with(known); });
}

}  // namespace panoh::http
