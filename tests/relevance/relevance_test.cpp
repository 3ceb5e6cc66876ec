// SPDX-License-Identifier: GPL-2.0-or-later
// Judged queries (judgments.tsv): how far up the right provision comes, per language.
#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/base/file.hpp"
#include "tests/catch.hpp"
#include "tests/relevance/real_index.hpp"

namespace panoh::tests {
namespace {

struct Judgment {
  std::string language, query;
  std::map<std::string, int> grades;  ///< provision id → 1 (related) to 3 (the answer)
};

std::map<std::string, int> parse_grades(const std::string& text) {
  std::map<std::string, int> grades;
  std::istringstream items(text);
  for (std::string item; items >> item;) {
    const auto equals = item.rfind('=');
    grades[item.substr(0, equals)] = std::stoi(item.substr(equals + 1));
  }
  return grades;
}

std::vector<Judgment> read_judgments() {
  const auto content = *read_file(std::string(PANOH_SOURCE_DIR) + "/tests/relevance/judgments.tsv");
  std::vector<Judgment> judgments;
  std::istringstream lines(content);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream cells(line);
    Judgment judgment;
    std::string grades;
    std::getline(cells, judgment.language, '\t');
    std::getline(cells, judgment.query, '\t');
    std::getline(cells, grades, '\t');
    judgment.grades = parse_grades(grades);
    judgments.push_back(std::move(judgment));
  }
  return judgments;
}

struct Figures {
  double ndcg = 0, reciprocal_rank = 0, success_at_1 = 0, success_at_5 = 0;
  unsigned queries = 0;
};

double gain(int grade, std::size_t rank) {
  return (std::pow(2.0, grade) - 1) / std::log2(static_cast<double>(rank) + 2);
}

/// nDCG@10 with gains 2^grade - 1 (Järvelin & Kekäläinen 2002).
double ndcg(const std::vector<std::string>& found, const std::map<std::string, int>& grades) {
  double sum = 0;
  for (std::size_t rank = 0; rank < found.size() && rank < 10; ++rank) {
    if (const auto grade = grades.find(found[rank]); grade != grades.end()) {
      sum += gain(grade->second, rank);
    }
  }
  std::vector<int> best;
  for (const auto& [id, grade] : grades) best.push_back(grade);
  std::sort(best.rbegin(), best.rend());
  double ideal = 0;
  for (std::size_t rank = 0; rank < best.size() && rank < 10; ++rank)
    ideal += gain(best[rank], rank);
  return ideal > 0 ? sum / ideal : 0;
}

void measure(RealIndex& index, const Judgment& judgment, Figures& figures) {
  query::SearchRequest request;
  request.text = judgment.query;
  const auto page = index.searcher.search(request);
  REQUIRE(page.has_value());
  std::vector<std::string> found;
  for (const auto& hit : page->hits) found.push_back(hit.provision.id);
  const auto is_answer = [&](const std::string& id) {
    const auto grade = judgment.grades.find(id);
    return grade != judgment.grades.end() && grade->second == 3;
  };
  const auto first = std::find_if(found.begin(), found.end(), is_answer);
  const auto rank = static_cast<std::size_t>(first - found.begin());
  ++figures.queries;
  figures.ndcg += ndcg(found, judgment.grades);
  if (first == found.end() || rank > 0) {
    std::cout << "  not first: " << judgment.query << " → "
              << (found.empty() ? "nothing" : found.front()) << '\n';
  }
  if (first == found.end()) return;
  figures.reciprocal_rank += 1 / (static_cast<double>(rank) + 1);
  figures.success_at_1 += rank == 0 ? 1 : 0;
  figures.success_at_5 += rank < 5 ? 1 : 0;
}

}  // namespace

TEST_CASE("Judged queries find their provision near the top", "[relevance]") {
  auto& index = real_index();
  std::map<std::string, Figures> per_language;
  for (const auto& judgment : read_judgments()) {
    const bool needs_official = judgment.grades.begin()->first.starts_with("udhr#");
    if (needs_official && !index.has_official) continue;
    measure(index, judgment, per_language[judgment.language]);
  }
  std::cout << "language queries nDCG@10 MRR success@1 success@5\n";
  for (const auto& [language, sums] : per_language) {
    const double n = sums.queries;
    std::cout << language << ' ' << sums.queries << ' ' << sums.ndcg / n << ' '
              << sums.reciprocal_rank / n << ' ' << sums.success_at_1 / n << ' '
              << sums.success_at_5 / n << '\n';
    CAPTURE(language);
    CHECK(sums.ndcg / n >= 0.40);
    CHECK(sums.reciprocal_rank / n >= 0.30);
    CHECK(sums.success_at_5 / n >= 0.50);
  }
}

}  // namespace panoh::tests
