// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the interface's texts and fills them. Plural rules after CLDR 42 (Russian one/few/many,
// English one/other; Tajik nouns stay singular after a number).
#include "server/pages/texts.hpp"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

namespace panoh::pages {
namespace {

constexpr std::uint64_t kGroupFrom = 10000;  // four digits stay together: "1998" is often a year

std::string_view russian_category(std::uint64_t number) {
  const std::uint64_t last = number % 10;
  const std::uint64_t last_two = number % 100;
  if (last == 1 && last_two != 11) return "one";
  if (last >= 2 && last <= 4 && (last_two < 12 || last_two > 14)) return "few";
  return "many";
}

tl::unexpected<Error> invalid(const std::string& file, std::string_view key,
                              std::string_view what) {
  return fail(ErrorCode::DocumentInvalid, fmt::format("{}: {}: {}", file, key, what),
              "texts are strings; counted things are objects with one string a plural form");
}

}  // namespace

std::string_view plural_category(Language language, std::uint64_t number) {
  switch (language) {
    case Language::Ru:
      return russian_category(number);
    case Language::En:
      return number == 1 ? "one" : "other";
    case Language::Tg:
      break;
  }
  return "other";
}

const std::vector<std::string_view>& plural_categories(Language language) {
  static const std::vector<std::string_view> kRussian{"one", "few", "many"};
  static const std::vector<std::string_view> kEnglish{"one", "other"};
  static const std::vector<std::string_view> kOther{"other"};
  if (language == Language::Ru) return kRussian;
  return language == Language::En ? kEnglish : kOther;
}

Result<Texts> Texts::parse(std::string_view json, Language language, const std::string& file) {
  const auto root = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!root.is_object()) return invalid(file, "file", "is not a JSON object");
  Texts texts;
  texts.language_ = language;
  for (const auto& [key, value] : root.items()) {
    texts.keys_.insert(key);
    if (value.is_string()) {
      texts.texts_.emplace(key, value.get<std::string>());
      continue;
    }
    if (!value.is_object()) return invalid(file, key, "is neither a text nor plural forms");
    for (const std::string_view category : plural_categories(language)) {
      const auto form = value.find(category);
      if (form == value.end() || !form->is_string()) {
        return invalid(file, key, fmt::format("lacks the plural form \"{}\"", category));
      }
      texts.texts_.emplace(fmt::format("{}.{}", key, category), form->get<std::string>());
    }
  }
  return texts;
}

std::string Texts::text(std::string_view key) const {
  const auto found = texts_.find(key);
  return found != texts_.end() ? found->second : std::string(key);
}

std::string Texts::fill(std::string_view key, Values values) const {
  const std::string pattern = text(key);
  std::string filled;
  std::size_t from = 0;
  // One pass: a value that itself contains "{name}" is never looked into.
  while (from < pattern.size()) {
    const std::size_t open = pattern.find('{', from);
    const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) break;
    filled.append(pattern, from, open - from);
    const auto name = std::string_view(pattern).substr(open + 1, close - open - 1);
    for (const auto& [known, value] : values) {
      if (known == name) filled += value;
    }
    from = close + 1;
  }
  return filled.append(pattern, from, std::string::npos);
}

std::string Texts::count(std::string_view key, std::uint64_t value) const {
  return fill(fmt::format("{}.{}", key, plural_category(language_, value)), {{"n", number(value)}});
}

std::string Texts::number(std::uint64_t value) const {
  std::string digits = std::to_string(value);
  if (value < kGroupFrom) return digits;
  const std::string_view separator = language_ == Language::En ? "," : "\u00A0";
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, separator);
  }
  return digits;
}

std::string Texts::date(const Date& date) const {
  if (!date.known()) return {};
  const std::string year = std::to_string(date.year);
  if (date.month == 0) return year;
  const std::string month = text(fmt::format("month.{}", date.month));
  if (date.day == 0) {
    return fill("date.month", {{"month", fmt::format("{:02}", date.month)}, {"year", year}});
  }
  return fill("date.day", {{"day", std::to_string(date.day)}, {"month", month}, {"year", year}});
}

}  // namespace panoh::pages
