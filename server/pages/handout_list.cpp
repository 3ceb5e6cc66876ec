// SPDX-License-Identifier: GPL-2.0-or-later
// The list of a hand-out from and to addresses.
#include "server/pages/handout_list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "server/pages/layout.hpp"
#include "server/query/request.hpp"

namespace panoh::pages {
namespace {

constexpr std::size_t kMostIdBytes = 120;  // the longest of the corpus has half of it

template <typename T>
bool contains(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

void add_language(HandoutList& list, std::string_view code) {
  const auto language = parse_language(code);
  if (language && !contains(list.langs, *language)) list.langs.push_back(*language);
}

void add_item(HandoutList& list, const std::string& id) {
  if (parse_language(id)) return add_language(list, id);
  if (id.size() > kMostIdBytes || contains(list.items, id)) return;
  if (list.items.size() == kMostHandoutItems) {
    if (list.left_out.empty()) list.left_out = id;
    return;
  }
  list.items.push_back(id);
}

/// "tj-cc-1998%23130-1,ind-ilo11-01": a comma may stand in a query as it is (RFC 3986 §3.4).
std::string encoded(const std::vector<std::string>& values) {
  std::string line;
  for (const std::string& value : values) {
    line.append(line.empty() ? "" : ",").append(query::percent_encode(value));
  }
  return line;
}

std::vector<std::string> codes(const std::vector<Language>& languages) {
  std::vector<std::string> codes;
  for (const Language language : languages) codes.emplace_back(two_letter(language));
  return codes;
}

}  // namespace

bool HandoutList::has(std::string_view id) const {
  return std::find(items.begin(), items.end(), id) != items.end();
}

HandoutList parse_handout(const query::Parameters& parameters) {
  HandoutList list;
  for (const std::string& code : parameters.all("langs")) add_language(list, code);
  for (const char* name : {"items", "handout"}) {
    for (const std::string& id : parameters.all(name)) add_item(list, id);
  }
  return list;
}

std::string carried(const HandoutList& list) {
  std::vector<std::string> values;
  if (!list.items.empty()) values = codes(list.langs);
  values.insert(values.end(), list.items.begin(), list.items.end());
  return fmt::format("{}", fmt::join(values, ","));
}

HandoutList parse_carried(std::string_view value) {
  query::Parameters parameters;
  parameters.add("items", std::string(value));
  return parse_handout(parameters);
}

HandoutList carried_by(const query::Parameters& parameters) {
  HandoutList list;
  for (const std::string& id : parameters.all("handout")) add_item(list, id);
  return list;
}

query::Parameters unless_dropped(const query::Parameters& sent) {
  if (!sent.first("drop")) return sent;
  query::Parameters kept;
  for (const auto& [name, value] : sent.pairs()) {
    if (name == "handout") kept.add(name, value);
  }
  return kept;
}

std::string handout_address(Language ui, const HandoutList& list, std::string_view page) {
  std::string address = page_address(ui, page);
  if (list.items.empty()) return address;
  address.append("?items=").append(encoded(list.items));
  // Read again, it is left out again, and the page says so.
  if (!list.left_out.empty()) address.append(",").append(query::percent_encode(list.left_out));
  if (!list.langs.empty()) address.append("&langs=").append(encoded(codes(list.langs)));
  return address;
}

std::string with_handout(std::string address, const HandoutList& list) {
  if (list.items.empty()) return address;
  std::vector<std::string> values = codes(list.langs);
  values.insert(values.end(), list.items.begin(), list.items.end());
  const char* joint = address.find('?') == std::string::npos ? "?" : "&";
  return address.append(joint).append("handout=").append(encoded(values));
}

void add_handout(const HandoutList& list, Fields& fields) {
  fields.text("handout", carried(list))
      .text("handout_count", list.items.empty() ? "" : std::to_string(list.items.size()));
}

void add_handout_item(const HandoutList& list, const std::string& id, Fields& card) {
  const bool taken = list.has(id);
  card.text("handout_id", taken ? "" : id).flag("in_handout", taken);
}

}  // namespace panoh::pages
