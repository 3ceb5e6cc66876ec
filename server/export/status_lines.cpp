// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/export/status_lines.hpp"

#include <array>

namespace panoh::exporting {
namespace {

using Row = std::array<std::string_view, kLanguages.size()>;  // in the order of kLanguages

constexpr Row kOfficial{"Матни расмӣ", "Официальный текст", "Official text"};
constexpr Row kTranslation{"Тарҷумаи ғайрирасмӣ", "Неофициальный перевод",
                           "Unofficial translation"};
constexpr Row kSummary{"Баёни мухтасар, на матни расмӣ", "Краткое изложение, не официальный текст",
                       "Summary, not the official text"};
constexpr Row kChecked{"Бо сарчашма санҷида шудааст", "Сверено с источником",
                       "Checked against the source"};
constexpr Row kUnchecked{"Санҷиши ҳуқуқшинос лозим аст", "Требует проверки юристом",
                         "To be checked by a lawyer"};

std::string_view in(Language language, const Row& row) {
  return row[static_cast<std::size_t>(language)];
}

}  // namespace

std::string_view status_line(model::TextStatus status, Language language) {
  switch (status) {
    case model::TextStatus::Official:
      return in(language, kOfficial);
    case model::TextStatus::Translation:
      return in(language, kTranslation);
    case model::TextStatus::Summary:
      return in(language, kSummary);
  }
  return in(language, kSummary);
}

std::string_view review_line(model::Review review, Language language) {
  return in(language, review == model::Review::Checked ? kChecked : kUnchecked);
}

}  // namespace panoh::exporting
