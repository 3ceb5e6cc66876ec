// SPDX-License-Identifier: GPL-2.0-or-later
// The judged questions of judgments.tsv, and how well a list of answers does on them.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace panoh::tests {

struct Judgment {
  std::string language, typing;
  bool held = false;  ///< held back from tuning
  std::string query;
  std::map<std::string, int> grades;  ///< provision id → 1 (related) to 3 (answers it)
};

[[nodiscard]] const std::vector<Judgment>& judgments();

/// Sums over questions; divide by their number.
struct Figures {
  double success_at_1 = 0, success_at_5 = 0, reciprocal_rank = 0, ndcg = 0;
  unsigned questions = 0;

  void add(const Judgment& judgment, const std::vector<std::string>& found);
};

/// Place of the first answer of grade 3 among the first ten, from 0; ten when there is none.
[[nodiscard]] std::size_t first_answer(const Judgment& judgment,
                                       const std::vector<std::string>& found);

/// A line of a table: questions, success@1, success@5, MRR, nDCG@10.
[[nodiscard]] std::string to_line(const std::string& name, const Figures& figures);
[[nodiscard]] std::string table_head();

}  // namespace panoh::tests
