// SPDX-License-Identifier: GPL-2.0-or-later
// Times and names of the steps of a session.
#include "server/pages/training_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace panoh::pages {
namespace {

constexpr std::string_view kPrime = "′";
constexpr std::size_t kLongestName = 100;  // bytes: a whole sentence is no name

std::optional<unsigned> minutes_of(const Row& row) {
  const auto cell = std::find_if(row.begin(), row.end(), [](const auto* one) { return one; });
  if (cell == row.end()) return std::nullopt;
  const std::string& num = (*cell)->num;
  unsigned minutes = 0;
  const auto read = std::from_chars(num.data(), num.data() + num.size(), minutes);
  const bool is_step = read.ec == std::errc{} && std::string_view(read.ptr) == kPrime;
  return is_step ? std::optional(minutes) : std::nullopt;
}

std::string clock_time(unsigned minutes) {
  return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

}  // namespace

std::string Timing::clock() const { return clock_time(begin) + "–" + clock_time(end); }

std::vector<std::optional<Timing>> timings(const std::vector<Row>& rows) {
  std::vector<std::optional<Timing>> found;
  unsigned now = 0;
  for (const Row& row : rows) {
    const auto minutes = minutes_of(row);
    found.push_back(minutes ? std::optional(Timing{now, now + *minutes}) : std::nullopt);
    now += minutes.value_or(0);
  }
  return found;
}

unsigned total_minutes(const std::vector<std::optional<Timing>>& timings) {
  unsigned total = 0;
  for (const auto& timing : timings) total = timing ? timing->end : total;
  return total;
}

Step split_step(const model::Paragraph& paragraph) {
  const std::string& text = paragraph.text;
  Step step{{}, paragraph};
  std::size_t end = text.find_first_of(".:?");
  if (end == std::string::npos || ++end > kLongestName) return step;
  if (end < text.size() && text[end] != ' ') return step;
  const auto size = static_cast<std::uint32_t>(std::min(end + 1, text.size()));
  const bool cuts = std::any_of(paragraph.references.begin(), paragraph.references.end(),
                                [size](const auto& one) { return one.begin < size; });
  if (cuts) return step;
  step.name = text.substr(0, end);
  step.details.text.erase(0, size);
  for (model::Reference& reference : step.details.references) {
    reference.begin -= size;
    reference.end -= size;
  }
  return step;
}

}  // namespace panoh::pages
