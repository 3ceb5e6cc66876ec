// SPDX-License-Identifier: GPL-2.0-or-later
// Well-formed XML text: escaping, nesting, indentation. Knows nothing of Akoma Ntoso.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace panoh::write {

using Attributes = std::vector<std::pair<std::string_view, std::string>>;

/// Attributes that say something: those with a value.
[[nodiscard]] Attributes without_empty(Attributes attributes);

/// Text content: & < > " as entities; characters that XML 1.0 §2.2 forbids are left out.
[[nodiscard]] std::string escape(std::string_view text);

class XmlOutput {
 public:
  void open(std::string_view name, const Attributes& attributes = {});
  void close();
  void empty(std::string_view name, const Attributes& attributes);
  /// One element on one line. @param inline_xml  already escaped; may hold inline elements
  void line(std::string_view name, const Attributes& attributes, std::string_view inline_xml);

  /// @pre every opened element is closed
  [[nodiscard]] std::string finish() { return std::move(xml_); }

 private:
  void start(std::string_view name, const Attributes& attributes);

  std::string xml_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  std::vector<std::string> open_;
};

}  // namespace panoh::write
