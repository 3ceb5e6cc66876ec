// SPDX-License-Identifier: GPL-2.0-or-later
// Second step of an analyzer: where the words of a text stand (ICU character properties; ICU's
// dictionary word breaks for scripts written without spaces).
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace panoh::analysis {

/// A word in the filtered text: letters and marks with inner apostrophes and soft hyphens, or a
/// number with its superscripts ("130¹", "130.1"). Hyphenated words come as their parts.
struct Word {
  std::uint32_t begin = 0, end = 0;  ///< bytes
  bool number = false;
  bool hyphen_before = false;  ///< joined to the word before it by one hyphen, no space
};

inline constexpr std::size_t kMaxWordBytes = 120;  ///< longer runs are cut; Xapian takes 245

[[nodiscard]] std::vector<Word> tokenize(std::string_view text);

}  // namespace panoh::analysis
