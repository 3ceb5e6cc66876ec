// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/provision_numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <tuple>

namespace panoh::query {
namespace {

constexpr std::size_t kLeastRunTogether = 3;  ///< "111" may be 11-1, "13" is 13

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

unsigned leading_number(std::string_view text) {
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// 130 and 1 of "130-1"; 0 where there is none.
std::pair<unsigned, unsigned> parts_of(std::string_view number) {
  const std::size_t dash = number.find_first_of("-.");
  const std::string_view suffix =
      dash == std::string_view::npos ? std::string_view() : number.substr(dash + 1);
  return {leading_number(number), leading_number(suffix)};
}

std::string joined(std::string_view base, std::string_view suffix) {
  return std::string(base).append("-").append(suffix);
}

std::string with(std::string text, char (*change)(char)) {
  std::ranges::transform(text, text.begin(), change);
  return text;
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
char dotted(char c) { return c == '-' ? '.' : upper(c); }

std::string to_roman(unsigned value) {
  constexpr std::array<std::pair<unsigned, std::string_view>, 5> kSigns{
      {{10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string roman;
  for (const auto& [worth, sign] : kSigns) {
    for (; value >= worth; value -= worth) roman += sign;
  }
  return roman;
}

class Finder {
 public:
  Finder(const KnownProvisions& provisions, const model::Work& work)
      : provisions_(provisions), work_(work) {}

  FoundProvision run(const CitedNumber& number) const {
    const auto& groups = number.groups;
    if (!groups.empty() && is_digits(groups.front())) {
      if (auto num = any_spelling(joined(number.number, groups.front())); !num.empty()) {
        return {num, {groups.begin() + 1, groups.end()}};
      }
    }
    if (!number.spaced.empty()) {
      auto num = any_spelling(joined(number.number, number.spaced));
      if (!num.empty()) return {num, groups};
    }
    for (const auto find :
         {&Finder::any_spelling, &Finder::run_together, &Finder::other_numerals}) {
      if (auto num = (this->*find)(number.number); !num.empty()) return {num, groups};
    }
    return with_paragraph(number);
  }

 private:
  [[nodiscard]] bool has(const std::string& num) const {
    return provisions_.has(work_.id + "#" + num);
  }

  /// "130-1", "5.2", "IV.A"; empty if none is there. So do the others.
  [[nodiscard]] std::string any_spelling(const std::string& number) const {
    for (const auto& num : {number, with(number, upper), with(number, dotted)}) {
      if (has(num)) return num;
    }
    return {};
  }

  /// "1301" is 130-1 in a work that has no article as high as 1301.
  [[nodiscard]] std::string run_together(const std::string& number) const {
    if (!is_digits(number) || number.size() < kLeastRunTogether) return {};
    for (std::size_t suffix = 1; suffix <= 2 && suffix + 1 < number.size(); ++suffix) {
      const std::size_t cut = number.size() - suffix;
      const auto num = any_spelling(joined(number.substr(0, cut), number.substr(cut)));
      if (!num.empty() && !is_reached(leading_number(number))) return num;
    }
    return {};
  }

  [[nodiscard]] bool is_reached(unsigned number) const {
    const auto all = provisions_.numbers(work_.id);
    return std::ranges::any_of(
        all, [&](const std::string& num) { return leading_number(num) >= number; });
  }

  /// II for 2 and 2 for II, as treaties are numbered either way.
  [[nodiscard]] std::string other_numerals(const std::string& number) const {
    constexpr unsigned kMost = 40;
    if (is_digits(number)) {
      const unsigned value = leading_number(number);
      return value > 0 && value < kMost ? any_spelling(to_roman(value)) : std::string();
    }
    for (unsigned value = 1; value < kMost; ++value) {
      if (to_roman(value) == number) return any_spelling(std::to_string(value));
    }
    return {};
  }

  /// "3.1" of a treaty: article 3, paragraph 1.
  [[nodiscard]] FoundProvision with_paragraph(const CitedNumber& number) const {
    const std::size_t dash = number.number.find('-');
    if (!number.dotted || dash == std::string::npos || work_.country != "INT") return {};
    FoundProvision found{any_spelling(number.number.substr(0, dash)), number.groups};
    if (found.num.empty()) return {};
    found.groups.insert(found.groups.begin(), number.number.substr(dash + 1));
    return found;
  }

  const KnownProvisions& provisions_;
  const model::Work& work_;
};

}  // namespace

FoundProvision find_provision(const KnownProvisions& provisions, const model::Work& work,
                              const CitedNumber& number) {
  return Finder(provisions, work).run(number);
}

std::vector<std::string> provisions_between(const KnownProvisions& provisions,
                                            const model::Work& work, const CitedNumber& range,
                                            std::size_t limit) {
  const unsigned low = leading_number(range.number);
  const unsigned high = leading_number(range.last);
  std::vector<std::string> found = provisions.numbers(work.id);
  std::erase_if(found, [&](const std::string& num) {
    const unsigned base = leading_number(num);
    return base == 0 || base < low || base > high;
  });
  std::ranges::sort(found, [](const std::string& a, const std::string& b) {
    return std::tuple(parts_of(a), a) < std::tuple(parts_of(b), b);
  });
  // "10–13" of a work that has neither 10 nor 13 is another work's.
  const bool ends = std::ranges::any_of(
      found, [&](const std::string& num) { return num == range.number || num == range.last; });
  if (!ends) return {};
  if (found.size() > limit) found.resize(limit);
  return found;
}

}  // namespace panoh::query
