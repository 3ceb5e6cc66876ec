// SPDX-License-Identifier: GPL-2.0-or-later
// What a template is filled with: names with texts, truths and lists. No markup, no kainjow types:
// the pages can be tested as data, and the template library stays behind template_set.cpp.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace panoh::pages {

class Fields {
 public:
  using List = std::vector<Fields>;
  using Value = std::variant<bool, std::string, List>;
  struct Entry;

  /// An empty text counts as absent: {{#name}} skips it, and no outer name shines through.
  /// @param name  a literal: it is kept as a view
  Fields& text(std::string_view name, std::string value);
  Fields& flag(std::string_view name, bool value);
  /// An empty list counts as absent.
  Fields& list(std::string_view name, List value);
  /// A list of one: {{#name}} opens it.
  Fields& group(std::string_view name, Fields value);
  /// Everything of the other one in addition.
  Fields& add(Fields other);

  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  /// The text of a name; empty when there is none.
  [[nodiscard]] const std::string& text_of(std::string_view name) const;
  [[nodiscard]] const List& list_of(std::string_view name) const;
  [[nodiscard]] bool flag_of(std::string_view name) const;

 private:
  Entry& add_entry(std::string_view name);
  [[nodiscard]] const Value* find(std::string_view name) const;
  std::vector<Entry> entries_;
};

struct Fields::Entry {
  std::string_view name;
  Value value;
};

}  // namespace panoh::pages
