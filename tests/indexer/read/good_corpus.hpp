// SPDX-License-Identifier: GPL-2.0-or-later
// A corpus without findings, for the tests that spoil it in one place. Its one work stands in
// Tajik, Russian and English, in this order.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/read/corpus_reader.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/read/small_documents.hpp"

namespace panoh::read {

inline Corpus good() {
  auto corpus = read_corpus({kFixtures / "corpus"});
  REQUIRE(corpus);
  return std::move(*corpus);
}

/// A second work like the first, under other ids.
inline void add_copy(Corpus& corpus, const std::string& id, const std::string& address) {
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    auto copy = corpus.expressions[i];
    copy.work.id = id;
    copy.work.frbr_uri = address;
    for (auto& provision : copy.provisions) provision.id = id + "#" + provision.num;
    corpus.expressions.push_back(std::move(copy));
  }
}

/// Whether there is one finding, and its message has the text.
inline bool names(const std::vector<Error>& findings, std::string_view text) {
  return findings.size() == 1 && findings[0].message.find(text) != std::string::npos;
}

}  // namespace panoh::read
