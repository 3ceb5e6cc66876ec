// SPDX-License-Identifier: GPL-2.0-or-later
// Standard Tajik spelled as people type it: written by hand for measuring, and so without the
// tables of corpus/lang, which it would otherwise only find equal to themselves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace panoh::tests {

struct OtherTyping {
  std::string_view name;
  std::string (*spell)(std::string_view standard);
  double floor;  ///< part of the rows that must lead to what the standard spelling leads to
};

[[nodiscard]] const std::vector<OtherTyping>& other_typings();

}  // namespace panoh::tests
