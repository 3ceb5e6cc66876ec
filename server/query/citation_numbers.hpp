// SPDX-License-Identifier: GPL-2.0-or-later
// Reads numbers of articles and parts at a place of a text, in all the ways they are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/query/citation_elements.hpp"

namespace panoh::query {

/// @thread one text
class CitationNumbers {
 public:
  /// @param text  the text of the tokens
  CitationNumbers(std::string_view text, const std::vector<CitationToken>& tokens,
                  const CitationWords& words)
      : text_(text), tokens_(tokens), words_(words) {}

  /// What stands between a token and the one before it.
  [[nodiscard]] std::string_view gap(std::size_t at) const;
  [[nodiscard]] bool has(std::size_t at, CitationRole role) const {
    return at < tokens_.size() && tokens_[at].roles.has(role);
  }
  /// "02.01.2019"
  [[nodiscard]] bool is_date(std::size_t at) const;

  // The readers move at behind what they have read and leave it where it is if they read nothing.

  /// "130-1", "130.1", "130¹", "130(1)", "130 прим 1", "130 1", "11a", "130-уми"
  [[nodiscard]] std::optional<CitedNumber> number(std::size_t& at) const;
  /// "130, 131 и 132", "130-132", "с 130 по 132"; article words may be repeated.
  [[nodiscard]] std::vector<CitedNumber> list(std::size_t& at) const;
  /// "II" behind a word for article.
  [[nodiscard]] std::optional<CitedNumber> roman(std::size_t& at) const;
  /// "ч. 2", "пункт «а» части 2": values in the order of the text.
  [[nodiscard]] std::vector<std::string> parts(std::size_t& at) const;

 private:
  /// A word for what numbers count.
  [[nodiscard]] bool is_counted(std::size_t at) const;
  void add_suffix(CitedNumber& number, std::size_t& at) const;
  void add_groups(CitedNumber& number, std::size_t& at) const;
  void add_spaced(CitedNumber& number, std::size_t& at) const;
  [[nodiscard]] bool separates(std::size_t& at, bool& range) const;
  [[nodiscard]] std::optional<std::string> part_value(std::size_t& at) const;

  std::string_view text_;
  const std::vector<CitationToken>& tokens_;
  const CitationWords& words_;
};

}  // namespace panoh::query
