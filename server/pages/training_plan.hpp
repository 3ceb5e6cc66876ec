// SPDX-License-Identifier: GPL-2.0-or-later
// An outline of a session as a plan: when each step begins and ends, and what it is called. In the
// corpus a step is a paragraph whose number is its length ("10′").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/pages/paragraph_rows.hpp"

namespace panoh::pages {

/// In minutes from the beginning of the session.
struct Timing {
  unsigned begin = 0, end = 0;

  [[nodiscard]] std::string clock() const;  ///< "0:10–0:30"
};

/// One a row, in order; nothing where a row is no step.
[[nodiscard]] std::vector<std::optional<Timing>> timings(const std::vector<Row>& rows);
[[nodiscard]] unsigned total_minutes(const std::vector<std::optional<Timing>>& timings);

struct Step {
  std::string name;          ///< "Role play in threes:"; empty: the text does not begin with a name
  model::Paragraph details;  ///< the rest
};

/// A step begins with its name or method, up to a full stop or colon.
[[nodiscard]] Step split_step(const model::Paragraph& paragraph);

}  // namespace panoh::pages
