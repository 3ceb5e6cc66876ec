// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/base/date.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace panoh {
namespace {

std::optional<int> digits(std::string_view text, std::size_t length) {
  int value = 0;
  if (text.size() != length) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + length, value);
  if (error != std::errc{} || end != text.data() + length || value < 1) return std::nullopt;
  return value;
}

}  // namespace

std::uint32_t Date::number() const {
  return static_cast<std::uint32_t>(year * 10000 + month * 100 + day);
}

Date Date::last_day() const {
  if (!known() || day != 0) return *this;
  using namespace std::chrono;
  const auto last_month = static_cast<unsigned>(month == 0 ? 12 : month);
  const year_month_day_last last =
      std::chrono::year{year} / std::chrono::month{last_month} / std::chrono::last;
  return {year, static_cast<int>(last_month), static_cast<int>(static_cast<unsigned>(last.day()))};
}

std::string Date::iso() const {
  if (year == 0) return {};
  if (month == 0) return fmt::format("{:04}", year);
  if (day == 0) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto year = digits(text.substr(0, 4), 4);
  if (!year) return std::nullopt;
  Date date{*year, 0, 0};
  if (text.size() == 4) return date;
  const auto month = digits(text.substr(5, 2), 2);
  if (text[4] != '-' || !month || *month > 12) return std::nullopt;
  date.month = *month;
  if (text.size() == 7) return date;
  const auto day = digits(text.substr(8), 2);
  if (text[7] != '-' || !day) return std::nullopt;
  date.day = *day;
  using namespace std::chrono;
  const year_month_day real{std::chrono::year{date.year},
                            std::chrono::month{static_cast<unsigned>(date.month)},
                            std::chrono::day{static_cast<unsigned>(date.day)}};
  return real.ok() ? std::optional<Date>(date) : std::nullopt;
}

}  // namespace panoh
