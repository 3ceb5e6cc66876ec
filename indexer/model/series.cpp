// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/model/series.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace panoh::model {

const std::string& text_in(const TextByLanguage& texts, Language language) {
  static const std::string kNone;
  const auto found = texts.find(language);
  return found == texts.end() ? kNone : found->second;
}

std::string digits(double value, Language language) {
  std::array<char, 512> buffer{};  // the longest double without exponent has 309 digits
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  std::string text(buffer.data(), end.ptr);
  if (language != Language::En) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

}  // namespace panoh::model
