// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-relevance: the judged questions put to Panoh and to what one would take otherwise, on the
// same texts. Prints a table for each group of questions.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <exception>

#include "tests/relevance/baselines.hpp"
#include "tests/relevance/judgments.hpp"
#include "tests/relevance/other_typings.hpp"
#include "tests/relevance/real_index.hpp"

namespace panoh::tests {
namespace {

struct Group {
  std::string name;
  std::vector<Judgment> judgments;
};

Engine own_engine(std::string name, bool exact) {
  return {std::move(name), [exact](const std::string& query) { return answers(query, exact); }};
}

template <typename Wanted>
Group group(std::string name, const Wanted& wanted) {
  Group result{std::move(name), {}};
  std::ranges::copy_if(judgments(), std::back_inserter(result.judgments), wanted);
  return result;
}

std::vector<Group> groups() {
  std::vector<Group> all;
  for (const bool held : {true, false}) {
    const std::string split = held ? "held back" : "tuned on";
    all.push_back(group("all, " + split, [held](const Judgment& one) { return one.held == held; }));
    for (const char* language : {"tg", "ru", "en"}) {
      all.push_back(group(fmt::format("{}, {}", language, split), [&](const Judgment& one) {
        return one.held == held && one.language == language;
      }));
    }
  }
  const Group standard = group("Tajik, standard spelling", [](const Judgment& one) {
    return one.language == "tg" && one.typing == "standard";
  });
  all.push_back(standard);
  for (const OtherTyping& typing : other_typings()) {
    Group retyped{fmt::format("Tajik, the same in {}", typing.name), standard.judgments};
    for (Judgment& judgment : retyped.judgments) judgment.query = typing.spell(judgment.query);
    all.push_back(std::move(retyped));
  }
  return all;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void print(const Group& group, const std::vector<Engine>& engines) {
  fmt::print("\n{:<47} p50 ms\n", group.name);
  for (const Engine& engine : engines) {
    Figures figures;
    std::vector<double> times;
    for (const Judgment& judgment : group.judgments) {
      const auto start = std::chrono::steady_clock::now();
      const auto ids = engine.find(judgment.query);
      const std::chrono::duration<double, std::milli> time =
          std::chrono::steady_clock::now() - start;
      times.push_back(time.count());
      figures.add(judgment, ids);
    }
    std::string line = to_line("  " + engine.name, figures);
    line.pop_back();
    fmt::print("{} {:>7.2f}\n", line, median(std::move(times)));
  }
}

void compare() {
  const auto& corpus = real_index().corpus;
  const std::vector<Engine> engines{own_engine("Panoh", false),
                                    own_engine("Panoh, exact words only", true),
                                    plain_xapian(corpus), sqlite_fts5(corpus)};
  for (const Engine& engine : engines) (void)engine.find("labour");  // opened, tables made
  fmt::print("{}", table_head());
  for (const Group& group : groups()) print(group, engines);
}

}  // namespace
}  // namespace panoh::tests

int main() {
  try {
    panoh::tests::compare();
  } catch (const std::exception& error) {
    fmt::print(stderr, "panoh-relevance: {}\n", error.what());
    return 3;
  }
  return 0;
}
