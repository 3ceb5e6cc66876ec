// SPDX-License-Identifier: GPL-2.0-or-later
// Decoded name-value pairs of an address or a form. No HTTP here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace panoh::query {

class Parameters {
 public:
  Parameters() = default;
  explicit Parameters(std::vector<std::pair<std::string, std::string>> pairs)
      : pairs_(std::move(pairs)) {}

  void add(std::string name, std::string value);
  /// First value, or nothing.
  [[nodiscard]] std::optional<std::string_view> first(std::string_view name) const;
  /// Last value, or nothing.
  [[nodiscard]] std::optional<std::string_view> last(std::string_view name) const;
  /// All values; comma-separated ones are split, blanks trimmed, empty ones dropped.
  [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& pairs() const {
    return pairs_;
  }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

}  // namespace panoh::query
