// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/relevance/judgments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "indexer/base/file.hpp"

namespace panoh::tests {
namespace {

constexpr std::size_t kPage = 10;
constexpr int kAnswer = 3;

std::map<std::string, int> parse_grades(const std::string& text) {
  std::map<std::string, int> grades;
  std::istringstream items(text);
  for (std::string item; items >> item;) {
    const auto equals = item.rfind('=');
    grades[item.substr(0, equals)] = std::stoi(item.substr(equals + 1));
  }
  return grades;
}

Judgment parse(const std::string& line) {
  std::istringstream cells(line);
  Judgment judgment;
  std::string split, grades;
  std::getline(cells, judgment.language, '\t');
  std::getline(cells, judgment.typing, '\t');
  std::getline(cells, split, '\t');
  std::getline(cells, judgment.query, '\t');
  std::getline(cells, grades, '\t');
  judgment.held = split == "held";
  judgment.grades = parse_grades(grades);
  return judgment;
}

std::vector<Judgment> read() {
  const auto content = *read_file(std::string(PANOH_SOURCE_DIR) + "/tests/relevance/judgments.tsv");
  std::vector<Judgment> judgments;
  std::istringstream lines(content);
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.front() != '#') judgments.push_back(parse(line));
  }
  return judgments;
}

double gain(int grade, std::size_t rank) {
  return (std::pow(2.0, grade) - 1) / std::log2(static_cast<double>(rank) + 2);
}

/// nDCG@10 with gains 2^grade - 1 (Järvelin & Kekäläinen 2002).
double ndcg(const std::vector<std::string>& found, const std::map<std::string, int>& grades) {
  double sum = 0;
  for (std::size_t rank = 0; rank < found.size() && rank < kPage; ++rank) {
    const auto grade = grades.find(found[rank]);
    if (grade != grades.end()) sum += gain(grade->second, rank);
  }
  std::vector<int> best;
  for (const auto& [id, grade] : grades) best.push_back(grade);
  std::sort(best.rbegin(), best.rend());
  double ideal = 0;
  for (std::size_t rank = 0; rank < best.size() && rank < kPage; ++rank) {
    ideal += gain(best[rank], rank);
  }
  return ideal > 0 ? sum / ideal : 0;
}

}  // namespace

const std::vector<Judgment>& judgments() {
  static const std::vector<Judgment> all = read();
  return all;
}

std::size_t first_answer(const Judgment& judgment, const std::vector<std::string>& found) {
  for (std::size_t rank = 0; rank < found.size() && rank < kPage; ++rank) {
    const auto grade = judgment.grades.find(found[rank]);
    if (grade != judgment.grades.end() && grade->second == kAnswer) return rank;
  }
  return kPage;
}

void Figures::add(const Judgment& judgment, const std::vector<std::string>& found) {
  ++questions;
  ndcg += tests::ndcg(found, judgment.grades);
  const std::size_t rank = first_answer(judgment, found);
  if (rank == kPage) return;
  reciprocal_rank += 1 / (static_cast<double>(rank) + 1);
  success_at_1 += rank == 0 ? 1 : 0;
  success_at_5 += rank < 5 ? 1 : 0;
}

std::string table_head() {
  return fmt::format("{:<32} {:>9} {:>6} {:>6} {:>6} {:>8}\n", "", "questions", "S@1", "S@5", "MRR",
                     "nDCG@10");
}

std::string to_line(const std::string& name, const Figures& figures) {
  const double n = figures.questions;
  return fmt::format("{:<32} {:>9} {:>6.3f} {:>6.3f} {:>6.3f} {:>8.3f}\n", name, figures.questions,
                     figures.success_at_1 / n, figures.success_at_5 / n,
                     figures.reciprocal_rank / n, figures.ndcg / n);
}

}  // namespace panoh::tests
