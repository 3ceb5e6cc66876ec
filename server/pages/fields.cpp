// SPDX-License-Identifier: GPL-2.0-or-later
// The data of templates. Not for filling them: that is template_set.cpp.
#include "server/pages/fields.hpp"

#include <iterator>

namespace panoh::pages {

Fields::Entry& Fields::add_entry(std::string_view name) {
  Entry& entry = entries_.emplace_back();
  entry.name = name;
  return entry;
}

Fields& Fields::text(std::string_view name, std::string value) {
  if (value.empty()) return flag(name, false);
  add_entry(name).value.emplace<std::string>(std::move(value));
  return *this;
}

Fields& Fields::flag(std::string_view name, bool value) {
  add_entry(name).value.emplace<bool>(value);
  return *this;
}

Fields& Fields::list(std::string_view name, List value) {
  add_entry(name).value.emplace<List>(std::move(value));
  return *this;
}

Fields& Fields::group(std::string_view name, Fields value) {
  List one;
  one.push_back(std::move(value));
  return list(name, std::move(one));
}

Fields& Fields::add(Fields other) {
  entries_.insert(entries_.end(), std::make_move_iterator(other.entries_.begin()),
                  std::make_move_iterator(other.entries_.end()));
  return *this;
}

const Fields::Value* Fields::find(std::string_view name) const {
  for (const Entry& entry : entries_) {
    if (entry.name == name) return &entry.value;
  }
  return nullptr;
}

const std::string& Fields::text_of(std::string_view name) const {
  static const std::string kNone;
  const Value* value = find(name);
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? *text : kNone;
}

const Fields::List& Fields::list_of(std::string_view name) const {
  static const List kNone;
  const Value* value = find(name);
  const auto* list = value != nullptr ? std::get_if<List>(value) : nullptr;
  return list != nullptr ? *list : kNone;
}

bool Fields::flag_of(std::string_view name) const {
  const Value* value = find(name);
  const auto* flag = value != nullptr ? std::get_if<bool>(value) : nullptr;
  return flag != nullptr && *flag;
}

}  // namespace panoh::pages
