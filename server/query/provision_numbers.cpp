// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/provision_numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace panoh::query {
namespace {

using Entry = index::ContentsEntry;

constexpr std::size_t kLeastRunTogether = 3;  ///< "111" may be 11-1, "13" is 13

char plain(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c == '.' ? '-' : c;
}

bool same_number(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, plain, plain);
}

const Entry* find(const index::CatalogueWork& work, std::string_view number) {
  const auto found = std::ranges::find_if(
      work.contents, [&](const Entry& entry) { return same_number(entry.num, number); });
  return found != work.contents.end() ? &*found : nullptr;
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The number before the first hyphen or letter: 130 of "130-1".
std::optional<unsigned> base(std::string_view number) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  return error == std::errc{} ? std::optional(value) : std::nullopt;
}

std::string joined(std::string_view base, std::string_view suffix) {
  return std::string(base).append("-").append(suffix);
}

/// "1301" is 130-1 in a work that has no article as high as 1301.
const Entry* find_run_together(const index::CatalogueWork& work, std::string_view number) {
  if (!is_digits(number) || number.size() < kLeastRunTogether) return nullptr;
  const auto wanted = base(number);
  const bool possible = std::ranges::any_of(work.contents, [&](const Entry& entry) {
    const auto has = base(entry.num);
    return has && wanted && *has >= *wanted;
  });
  if (possible) return nullptr;
  for (std::size_t suffix = 1; suffix <= 2 && suffix + 1 < number.size(); ++suffix) {
    const std::size_t cut = number.size() - suffix;
    if (const Entry* entry = find(work, joined(number.substr(0, cut), number.substr(cut)))) {
      return entry;
    }
  }
  return nullptr;
}

std::string to_roman(unsigned value) {
  constexpr std::array<std::pair<unsigned, std::string_view>, 5> kSigns{
      {{10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string roman;
  if (value == 0 || value >= 40) return roman;
  for (const auto& [worth, sign] : kSigns) {
    for (; value >= worth; value -= worth) roman += sign;
  }
  return roman;
}

/// II for 2 and 2 for II, as treaties are numbered either way.
const Entry* find_other_numerals(const index::CatalogueWork& work, std::string_view number) {
  if (is_digits(number)) {
    const std::string roman = to_roman(base(number).value_or(0));
    return roman.empty() ? nullptr : find(work, roman);
  }
  for (unsigned value = 1; value < 40; ++value) {
    if (to_roman(value) == number) return find(work, std::to_string(value));
  }
  return nullptr;
}

/// "3.1" of a treaty: article 3, paragraph 1.
FoundProvision find_dotted(const index::CatalogueWork& work, const CitedNumber& number) {
  const std::size_t dash = number.number.find('-');
  if (!number.dotted || dash == std::string::npos || work.work.country != "INT") return {};
  FoundProvision found{find(work, number.number.substr(0, dash)), number.groups};
  found.groups.insert(found.groups.begin(), number.number.substr(dash + 1));
  return found.entry != nullptr ? found : FoundProvision{};
}

}  // namespace

FoundProvision find_provision(const index::CatalogueWork& work, const CitedNumber& number) {
  const auto& groups = number.groups;
  if (!groups.empty() && is_digits(groups.front())) {
    if (const Entry* entry = find(work, joined(number.number, groups.front()))) {
      return {entry, {groups.begin() + 1, groups.end()}};
    }
  }
  if (!number.spaced.empty()) {
    if (const Entry* entry = find(work, joined(number.number, number.spaced)))
      return {entry, groups};
  }
  if (const Entry* entry = find(work, number.number)) return {entry, groups};
  if (const Entry* entry = find_run_together(work, number.number)) return {entry, groups};
  if (const Entry* entry = find_other_numerals(work, number.number)) return {entry, groups};
  return find_dotted(work, number);
}

std::vector<const Entry*> provisions_between(const index::CatalogueWork& work,
                                             std::string_view first, std::string_view last,
                                             std::size_t limit) {
  const auto low = base(first);
  const auto high = base(last);
  std::vector<const Entry*> found;
  if (!low || !high) return found;
  for (const Entry& entry : work.contents) {
    const auto number = base(entry.num);
    if (!number || *number < *low || *number > *high || found.size() == limit) continue;
    found.push_back(&entry);
  }
  return found;
}

}  // namespace panoh::query
