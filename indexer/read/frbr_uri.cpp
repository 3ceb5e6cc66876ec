// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/frbr_uri.hpp"

#include <algorithm>
#include <vector>

namespace panoh::read {
namespace {

constexpr std::string_view kPrefix = "/akn/";

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const auto end = std::min(path.find('/'), path.size());
    if (end > 0) parts.push_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

/// "tgk@2024-06-20", "tgk@", "tgk": three letters of a language that we have.
bool read_language(std::string_view part, FrbrUri& uri) {
  const auto language = parse_language(part.substr(0, 3));
  const bool marked = part.size() > 3 && (part[3] == '@' || part[3] == ':');
  if (!language || part.size() < 3 || (part.size() > 3 && !marked)) return false;
  uri.language = language;
  if (marked) uri.date = part.substr(4);
  return true;
}

}  // namespace

std::string_view FrbrUri::country() const {
  std::string_view rest = work;
  if (!rest.starts_with(kPrefix)) return {};
  rest.remove_prefix(kPrefix.size());
  return rest.substr(0, rest.find('/'));
}

std::optional<FrbrUri> parse_frbr_uri(std::string_view address) {
  constexpr std::size_t kFewestParts = 3;  // country, type, date or number
  if (!address.starts_with(kPrefix)) return std::nullopt;
  FrbrUri uri;
  uri.work = "/akn";
  std::size_t work_parts = 0;
  for (const auto part : split(address.substr(kPrefix.size()))) {
    if (part.front() == '~') {
      uri.portion = part.substr(1);
    } else if (part.front() == '!') {
      continue;
    } else if (work_parts >= kFewestParts && !uri.language && read_language(part, uri)) {
      continue;
    } else if (!uri.language && uri.portion.empty()) {
      uri.work.append("/").append(part);
      ++work_parts;
    } else {
      return std::nullopt;
    }
  }
  return work_parts < kFewestParts ? std::nullopt : std::optional<FrbrUri>(std::move(uri));
}

std::string to_string(const FrbrUri& uri) {
  std::string address = uri.work;
  if (uri.language) address.append("/").append(three_letter(*uri.language));
  if (!uri.date.empty()) address.append("@").append(uri.date);
  if (!uri.portion.empty()) address.append("/~").append(uri.portion);
  return address;
}

std::string work_id_of(const FrbrUri& uri) {
  std::string id = uri.work.starts_with(kPrefix) ? uri.work.substr(kPrefix.size()) : uri.work;
  std::replace(id.begin(), id.end(), '/', '-');
  return id;
}

}  // namespace panoh::read
