// SPDX-License-Identifier: GPL-2.0-or-later
// What a text cites: values only. Finding them: citation_finder.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace panoh::query {

/// A provision that the corpus has, one that it lacks of a work that it has, or a work as a whole.
struct CitedPlace {
  std::string work;
  std::string num;  ///< empty: the whole work. As in the corpus, where the corpus has it
  std::string
      id;  ///< of the provision, or of the work when none is cited; empty: not in the corpus

  [[nodiscard]] bool is_provision() const { return !num.empty() && !id.empty(); }
};

struct Citation {
  std::uint32_t begin = 0, end = 0;  ///< bytes
  std::string text;                  ///< as written
  CitedPlace place;
  std::string part;                      ///< within the provision: "2", "2(а)"; may be empty
  std::vector<CitedPlace> alternatives;  ///< what else it may mean, likeliest first
};

}  // namespace panoh::query
