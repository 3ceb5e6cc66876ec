// SPDX-License-Identifier: GPL-2.0-or-later
// Orders of results other than by relevance, from what is in memory.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "indexer/index/snapshot.hpp"
#include "server/query/request.hpp"

namespace panoh::query {

/// Place of every work among the titles of a language, by that language's alphabet.
class TitleOrder {
 public:
  explicit TitleOrder(const index::Catalogue& catalogue);
  [[nodiscard]] std::uint16_t rank(Language language, std::uint16_t work) const {
    return ranks_.at(language)[work];
  }

 private:
  std::map<Language, std::vector<std::uint16_t>> ranks_;
};

/// Sort keys for Xapian; ties fall to the canonical order.
/// @param snapshot, titles  must outlive the key maker
[[nodiscard]] std::unique_ptr<Xapian::KeyMaker> make_keys(Sort sort, Language ui,
                                                          const index::Snapshot& snapshot,
                                                          const TitleOrder& titles);

}  // namespace panoh::query
