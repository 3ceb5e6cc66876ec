// SPDX-License-Identifier: GPL-2.0-or-later
// The agreed goals beside what was measured. A missed goal is reported, not an error: the machine
// may be a small one.
#pragma once

#include <string>
#include <vector>

#include "tests/bench/expanding.hpp"
#include "tests/bench/indexing.hpp"
#include "tests/bench/searching.hpp"
#include "tests/bench/serving.hpp"
#include "tests/bench/suggesting.hpp"

namespace panoh::bench {

struct Figures {
  IndexingCost indexing;
  std::vector<Series> searching;
  Measured suggesting;
  WideningCost widening;
  IdleCost idle;
  double first_answer_ms = 0;
  double searched_pss_mb = 0;  ///< after the searches
  double server_pss_mb = 0;    ///< after the idle connections as well: the most it takes
};

/// The measured figures themselves.
[[nodiscard]] std::string report(const Figures& figures);

/// One line per goal: measured, goal, at least, "reached", "enough" or "missed".
[[nodiscard]] std::string goal_table(const Figures& figures);

}  // namespace panoh::bench
