// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/query_tree.hpp"

#include <algorithm>

namespace panoh::query {

bool is_optional_word(const Node& clause) {
  const bool word = clause.kind == NodeKind::Word || clause.kind == NodeKind::Prefix;
  return word && clause.occur == Occur::Should;
}

bool has_only_words(const Node& root) {
  return root.kind == NodeKind::Bag && std::ranges::all_of(root.children, is_optional_word);
}

bool is_plain(const Node& root) {
  return root.kind == NodeKind::Bag && std::ranges::all_of(root.children, [](const Node& clause) {
           const bool words = clause.kind == NodeKind::Word || clause.kind == NodeKind::Phrase;
           return words && clause.occur == Occur::Should;
         });
}

bool has_only_phrases(const Node& root) {
  return std::ranges::all_of(root.children,
                             [](const Node& clause) { return clause.kind == NodeKind::Phrase; });
}

bool is_negative(const Node& node) {
  return node.kind == NodeKind::Bag && !node.children.empty() &&
         std::ranges::all_of(node.children,
                             [](const Node& clause) { return clause.occur == Occur::MustNot; });
}

std::string plain_words(const Node& node) {
  if (node.occur == Occur::MustNot) return {};
  std::string words = node.kind == NodeKind::Field ? std::string() : node.text;
  for (const Node& child : node.children) {
    const std::string more = plain_words(child);
    if (!words.empty() && !more.empty()) words += ' ';
    words += more;
  }
  return words;
}

}  // namespace panoh::query
