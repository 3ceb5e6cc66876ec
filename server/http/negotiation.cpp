// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/negotiation.hpp"

#include <algorithm>
#include <string>

namespace panoh::http {
namespace {

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::string_view next_item(std::string_view& list, char separator) {
  const auto end = list.find(separator);
  const auto item = trim(list.substr(0, end));
  list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  return item;
}

/// "0.85" in thousandths; anything else counts as 1, as most servers read it.
int parse_quality(std::string_view text) {
  if (text.empty() || (text[0] != '0' && text[0] != '1')) return 1000;
  if (text[0] == '1') return 1000;
  int quality = 0, scale = 100;
  for (std::size_t i = 2; i < text.size() && i < 5; ++i, scale /= 10) {
    if (text[i] < '0' || text[i] > '9') break;
    quality += (text[i] - '0') * scale;
  }
  return quality;
}

struct Choice {
  std::string value;  ///< lower case
  int quality = 1000;
};

Choice read_choice(std::string_view item) {
  Choice choice;
  choice.value = next_item(item, ';');
  std::transform(choice.value.begin(), choice.value.end(), choice.value.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  while (!item.empty()) {
    const auto parameter = next_item(item, ';');
    if (parameter.starts_with("q=") || parameter.starts_with("Q=")) {
      choice.quality = parse_quality(parameter.substr(2));
    }
  }
  return choice;
}

}  // namespace

std::optional<Language> preferred_language(std::string_view accept_language) {
  std::optional<Language> best;
  int best_quality = 0;
  while (!accept_language.empty()) {
    const Choice choice = read_choice(next_item(accept_language, ','));
    const auto language = parse_language(choice.value.substr(0, choice.value.find('-')));
    if (language && choice.quality > best_quality) {
      best = language;
      best_quality = choice.quality;
    }
  }
  return best;
}

bool accepts_gzip(std::string_view accept_encoding) {
  bool any = false;
  while (!accept_encoding.empty()) {
    const Choice choice = read_choice(next_item(accept_encoding, ','));
    if (choice.value == "gzip" || choice.value == "x-gzip") return choice.quality > 0;
    if (choice.value == "*") any = choice.quality > 0;
  }
  return any;
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
  const auto opaque = [](std::string_view text) {
    return text.starts_with("W/") ? text.substr(2) : text;
  };
  while (!if_none_match.empty()) {
    if (opaque(next_item(if_none_match, ',')) == opaque(tag)) return true;
  }
  return false;
}

}  // namespace panoh::http
