// SPDX-License-Identifier: GPL-2.0-or-later
// The documents that have a word in any of its forms, made beforehand as one list. A Tajik verb has
// dozens of forms; as an OP_SYNONYM of so many lists within an OP_MAX of levels, Xapian spends
// 0.4 µs a match on keeping them in step, and each level reads the forms of the one before again.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "indexer/index/snapshot.hpp"
#include "server/query/word_terms.hpp"

namespace panoh::query {

/// @thread one at a time
class WordLists {
 public:
  WordLists(Xapian::Database database, const index::DocumentLengths& lengths);

  /// Each document with the weight of its best level. Within a level all forms are one word: they
  /// are weighed by their common frequency, so that a rare inflected form does not outrank the word
  /// that was typed. @param levels  not empty
  [[nodiscard]] Xapian::Query query(const std::vector<WordLevel>& levels);

 private:
  /// Documents found so far, one bit each.
  using Documents = std::vector<std::uint64_t>;

  void count(const std::vector<std::string>& terms);
  void weigh(double scale);

  Xapian::Database database_;
  const index::DocumentLengths& lengths_;
  // By document number. What stands there counts only where the bit of the set is on.
  Documents counted_, weighed_;
  std::vector<std::uint32_t> times_;
  std::vector<float> weights_;
};

}  // namespace panoh::query
