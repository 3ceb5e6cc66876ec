// SPDX-License-Identifier: GPL-2.0-or-later
// Query tree → Xapian::Query, and what to mark in the hits. The query is analysed once per language
// and the readings combined; the index decides which of them exist, so a wrong guess hides nothing.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "server/query/expansion.hpp"
#include "server/query/highlight_terms.hpp"
#include "server/query/query_tree.hpp"
#include "server/query/word_lists.hpp"
#include "server/query/word_terms.hpp"

namespace panoh::query {

struct Plan {
  Xapian::Query query;  ///< of all documents when nothing was asked
  WordList words;       ///< the same, where it is nothing but words of which any may be missing
  std::vector<WantedWords> wanted;  ///< what its lists were made from
  HighlightTerms highlight;
  std::vector<Expansion> expansions;
  std::vector<std::string> understood;  ///< the words searched for, in standard spelling
  bool respelled = false;               ///< a word of them was typed in other letters
  bool corrected = false;               ///< a word of them was not typed: no text has that one
  bool restricted = false;              ///< by operators: not every match of a word is wanted
  bool literal = false;    ///< only phrases in quotes: every text that has them is wanted
  bool has_words = false;  ///< false: nothing to rank by, list in canonical order
};

/// @param expander  nullptr: only what was asked for
/// @throws Xapian::Error; call inside xapian_call
[[nodiscard]] Plan plan(const Node& root, const WordTerms& terms, WordLists& lists,
                        const Expander* expander);

}  // namespace panoh::query
