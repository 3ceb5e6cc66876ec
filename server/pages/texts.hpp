// SPDX-License-Identifier: GPL-2.0-or-later
// The texts of the interface in one language: web/i18n/<language>.json, read once at start.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/base/date.hpp"
#include "indexer/base/result.hpp"
#include "indexer/model/language.hpp"

namespace panoh::pages {

/// Which form of a noun follows a number: CLDR's categories, as far as our languages have them.
[[nodiscard]] std::string_view plural_category(Language language, std::uint64_t number);
/// The categories a language must have a form for.
[[nodiscard]] const std::vector<std::string_view>& plural_categories(Language language);

/// @thread immutable once read; shared
class Texts {
 public:
  using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

  /// @param json  flat: "search.button": "…"; a counted thing is an object: {"one": "…", …}
  /// @error DocumentInvalid: names the file and the key
  [[nodiscard]] static Result<Texts> parse(std::string_view json, Language language,
                                           const std::string& file);

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }
  /// The text, or the key itself, so that a mistake is seen and not hidden.
  [[nodiscard]] std::string text(std::string_view key) const;
  /// {name} in the text replaced by the value.
  [[nodiscard]] std::string fill(std::string_view key, Values values) const;
  /// The form for the number, {n} replaced by it.
  [[nodiscard]] std::string count(std::string_view key, std::uint64_t number) const;
  /// 12 345 as the language groups digits.
  [[nodiscard]] std::string number(std::uint64_t number) const;
  /// "26 июля 2014", "26 July 2014"; only the known parts.
  [[nodiscard]] std::string date(const Date& date) const;

  /// Keys without plural forms' endings.
  [[nodiscard]] const std::set<std::string, std::less<>>& keys() const { return keys_; }
  [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const {
    return texts_;
  }

 private:
  Language language_ = Language::Tg;
  std::map<std::string, std::string, std::less<>> texts_;  ///< plural forms as "key.few"
  std::set<std::string, std::less<>> keys_;
};

}  // namespace panoh::pages
