// SPDX-License-Identifier: GPL-2.0-or-later
// First step of an analyzer: text → text, keeping track of where each byte came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace panoh::analysis {

/// Maps byte offsets of a filtered text back to the original one. Empty: they are the same.
class OffsetMap {
 public:
  /// From filtered offset begin on, original = filtered - begin + original_begin, until the next.
  void add(std::uint32_t filtered_begin, std::uint32_t original_begin);
  [[nodiscard]] std::uint32_t original(std::uint32_t filtered) const;

 private:
  struct Segment {
    std::uint32_t filtered, original;
  };
  std::vector<Segment> segments_;
};

struct FilteredText {
  std::string_view input;
  std::string changed;  ///< empty: the input needed no change and was not copied
  OffsetMap offsets;

  [[nodiscard]] std::string_view text() const { return changed.empty() ? input : changed; }
};

/// NFC, so that a decomposed ӣ or й is one letter. @param text valid UTF-8
[[nodiscard]] FilteredText filter_nfc(std::string_view text);

}  // namespace panoh::analysis
