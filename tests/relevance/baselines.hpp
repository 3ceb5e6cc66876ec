// SPDX-License-Identifier: GPL-2.0-or-later
// What one would search the same texts with otherwise, each used in its usual way.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/corpus_reader.hpp"

namespace panoh::tests {

/// An engine by name: a question → ids of the first ten provisions, versions grouped.
struct Engine {
  std::string name;
  std::function<std::vector<std::string>(const std::string& query)> find;
};

/// Xapian's TermGenerator and QueryParser, Russian stems for all languages, any word, BM25.
[[nodiscard]] Engine plain_xapian(const read::Corpus& corpus);

/// SQLite's FTS5 with the tokenizer unicode61, any word, bm25().
[[nodiscard]] Engine sqlite_fts5(const read::Corpus& corpus);

}  // namespace panoh::tests
