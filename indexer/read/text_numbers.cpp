// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/text_numbers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace panoh::read {
namespace {

constexpr std::size_t kGroup = 3;
constexpr std::size_t kInserted = 2;  // digits of an inserted article: 130-1; 2013-2017 is a span

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                  text.begin());
}

/// Length of what may stand between groups of three digits.
std::size_t separator_at(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kSeparators{",", " ", "\u00A0", "\u202F"};
  for (const auto separator : kSeparators) {
    if (text.starts_with(separator)) return separator.size();
  }
  return 0;
}

/// Takes the number that text begins with.
std::string take_number(std::string_view& text) {
  const auto first = digits_at(text);
  std::string number(text.substr(0, first));
  text.remove_prefix(first);
  while (first <= kGroup) {
    const auto separator = separator_at(text);
    if (separator == 0 || digits_at(text.substr(separator)) != kGroup) break;
    number.append(text.substr(separator, kGroup));
    text.remove_prefix(separator + kGroup);
  }
  const auto inserted = text.starts_with('-') ? digits_at(text.substr(1)) : 0;
  if (inserted > 0 && inserted <= kInserted) {
    number.append(text.substr(0, 1 + inserted));
    text.remove_prefix(1 + inserted);
  }
  if (text.size() > 1 && (text[0] == '.' || text[0] == ',') && is_digit(text[1])) {
    const auto fraction = digits_at(text.substr(1));
    number.append(".").append(text.substr(1, fraction));
    text.remove_prefix(1 + fraction);
  }
  return number;
}

}  // namespace

std::set<std::string> numbers_in(std::string_view text) {
  std::set<std::string> numbers;
  while (!text.empty()) {
    const auto begin = std::find_if(text.begin(), text.end(), is_digit);
    text.remove_prefix(static_cast<std::size_t>(begin - text.begin()));
    if (!text.empty()) numbers.insert(take_number(text));
  }
  return numbers;
}

}  // namespace panoh::read
