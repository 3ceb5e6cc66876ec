// SPDX-License-Identifier: GPL-2.0-or-later
// Dates of legal texts: a year, a month or a day may be all that is known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace panoh {

/// ISO 8601 calendar date; month and day are 0 where unknown.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  [[nodiscard]] bool known() const { return year != 0; }
  /// 19980521; unknown parts are 0, so that dates compare as numbers. 0: unknown.
  [[nodiscard]] std::uint32_t number() const;
  /// The last day that it may mean: 2014 is the 31st of December 2014.
  [[nodiscard]] Date last_day() const;
  [[nodiscard]] std::string iso() const;  ///< "1998", "1998-05" or "1998-05-21"; "" when unknown
  friend bool operator==(const Date&, const Date&) = default;
};

/// @return nothing unless text is "YYYY", "YYYY-MM" or "YYYY-MM-DD" and exists in the calendar
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

}  // namespace panoh
