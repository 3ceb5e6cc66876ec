// SPDX-License-Identifier: GPL-2.0-or-later
// A parsed query: what the reader asked for, before any language analysis.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace panoh::query {

enum class NodeKind : std::uint8_t {
  Word,    ///< text
  Prefix,  ///< text*
  Phrase,  ///< "text"; a single quoted word means exactly that word
  Near,    ///< children (words) within window words, in any order
  Field,   ///< text is the field's name; one child
  Bag,     ///< plain words: any may be missing, more and closer matches rank higher
  And,
  Or,
};

enum class Occur : std::uint8_t { Should, Must, MustNot };

struct Node {
  NodeKind kind = NodeKind::Bag;
  Occur occur = Occur::Should;  ///< within the surrounding bag
  std::string text;
  unsigned window = 0;
  std::vector<Node> children;
};

/// A word, or the beginning of one, that may be missing.
[[nodiscard]] bool is_optional_word(const Node& clause);

/// Only such words.
[[nodiscard]] bool has_only_words(const Node& root);

/// Only words and phrases of which any may be missing.
[[nodiscard]] bool is_plain(const Node& root);

[[nodiscard]] bool has_only_phrases(const Node& root);

/// "NOT x" alone, as in "a AND NOT x".
[[nodiscard]] bool is_negative(const Node& node);

/// What was asked for without operators and quotation marks.
[[nodiscard]] std::string plain_words(const Node& node);

}  // namespace panoh::query
