// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes → Unicode code points, in which the API counts places in a text.
#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/base/utf8.hpp"

namespace panoh::api {

/// Counts from one offset of a text to the next.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {}

  std::uint32_t before(std::uint32_t offset) {
    if (offset < offset_) offset_ = count_ = 0;
    count_ += static_cast<std::uint32_t>(
        utf8::count_code_points(text_.substr(offset_, offset - offset_)));
    offset_ = offset;
    return count_;
  }

 private:
  std::string_view text_;
  std::uint32_t offset_ = 0, count_ = 0;
};

}  // namespace panoh::api
