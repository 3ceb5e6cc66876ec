// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes → a tree that is safe to walk: UTF-8, no DOCTYPE, no unknown entity, limited depth.
// Not for what the elements mean.
#pragma once

#include <cstddef>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "indexer/base/result.hpp"

namespace panoh::read {

/// Elements inside each other. pugixml parses and frees without recursion; our readers recurse, so
/// the depth is measured by a loop before anything walks the tree. Real laws stay below 20.
inline constexpr int kMaxXmlDepth = 100;

class XmlDocument {
 public:
  /// @param xml   any bytes
  /// @param file  for messages
  /// @error EncodingInvalid, XmlInvalid: "file:line:column: what is wrong"
  [[nodiscard]] static Result<XmlDocument> parse(std::string_view xml, std::string_view file);

  [[nodiscard]] pugi::xml_node root() const { return tree_->document_element(); }

  /// "file:line:column: message" for the place where a node stands.
  [[nodiscard]] tl::unexpected<Error> error(ErrorCode code, pugi::xml_node where,
                                            std::string_view message, std::string hint = {}) const;

 private:
  std::unique_ptr<pugi::xml_document> tree_;
  std::string xml_;  ///< for line numbers
  std::string file_;
};

/// The name without its namespace prefix: "article" of "akn:article".
[[nodiscard]] std::string_view local_name(pugi::xml_node node);

/// The first child element of that local name, whatever its prefix.
[[nodiscard]] pugi::xml_node child(pugi::xml_node parent, std::string_view name);

/// "12:7": line and column (in code points), both from 1, of a byte offset.
[[nodiscard]] std::string line_column(std::string_view text, std::size_t offset_bytes);

}  // namespace panoh::read
