// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/export/frbr_address.hpp"

#include <algorithm>
#include <vector>

#include "server/query/request.hpp"

namespace panoh::exporting {
namespace {

/// Country, type and date (or number) come first: none of them is a language.
constexpr std::size_t kFewestWorkParts = 3;
constexpr std::size_t kLongestSuffix = 5;

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (slash > 0) parts.push_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

/// Takes ".xml" off the part. Letters only: "art_130.1" has no suffix.
std::string take_suffix(std::string_view& part) {
  const std::size_t dot = part.rfind('.');
  if (dot == std::string_view::npos) return {};
  const std::string_view suffix = part.substr(dot + 1);
  const bool letters = std::all_of(suffix.begin(), suffix.end(), is_letter);
  if (suffix.empty() || suffix.size() > kLongestSuffix || !letters) return {};
  part = part.substr(0, dot);
  return std::string{suffix};
}

/// "~art_5", also behind the name of the main component: "!main~art_5".
bool take_portion(std::string_view part, std::string& portion) {
  constexpr std::string_view kMain = "!main";
  const bool component = part.substr(0, kMain.size()) == kMain;
  if (component) part.remove_prefix(kMain.size());
  if (!part.empty() && part.front() == '~') {
    portion = part.substr(1);
    return true;
  }
  return component && part.empty();
}

/// "tgk", "tgk@" or "tgk@2024-06-20".
bool take_expression(std::string_view part, FrbrAddress& address) {
  const std::size_t at = std::min(part.find('@'), part.size());
  const std::string_view code = part.substr(0, at);
  const auto language = parse_language(code);
  if (!language || code != three_letter(*language)) return false;
  address.language = language;
  if (at < part.size()) address.date = part.substr(at + 1);
  return true;
}

void append_encoded(std::string& location, std::string_view text) {
  constexpr std::string_view kPlain = "/@!:";  // allowed in a path (RFC 3986 §3.3)
  for (const char& byte : text) {
    const std::string_view one{&byte, 1};
    location +=
        kPlain.find(byte) == std::string_view::npos ? query::percent_encode(one) : std::string{one};
  }
}

}  // namespace

FrbrAddress parse_frbr_address(std::string_view path) {
  FrbrAddress address;
  std::vector<std::string_view> parts = split(path);
  if (!parts.empty()) address.suffix = take_suffix(parts.back());
  if (parts.size() > kFewestWorkParts && take_portion(parts.back(), address.portion)) {
    parts.pop_back();
  }
  if (parts.size() > kFewestWorkParts && take_expression(parts.back(), address)) parts.pop_back();
  address.work = "/akn";
  for (const std::string_view part : parts) address.work.append("/").append(part);
  return address;
}

std::string to_location(const FrbrAddress& address) {
  std::string text = address.work;
  if (address.language) text.append("/").append(three_letter(*address.language));
  if (!address.date.empty()) text.append("@").append(address.date);
  if (!address.portion.empty()) text.append("/~").append(address.portion);
  if (!address.suffix.empty()) text.append(".").append(address.suffix);
  std::string location;
  append_encoded(location, text);
  return location;
}

}  // namespace panoh::exporting
