// SPDX-License-Identifier: GPL-2.0-or-later
// The words of one document's fields → its terms, as schema.hpp says. Terms are kept in one buffer
// and sorted once: Xapian's Document keeps them in a tree, and filling it word by word is slower.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/index/schema.hpp"

namespace panoh::index {

/// @thread one per thread
class PostingCollector {
 public:
  void clear();

  /// What follows cannot be in one phrase with what came before.
  void begin_unit();

  /// Words that follow the unit's earlier words directly.
  void add(analysis::Analyzer& analyzer, Field field, std::string_view text);

  /// Adds everything to a document.
  void write_to(Xapian::Document& document);

 private:
  struct Posting {
    std::uint32_t begin, length;  ///< of the term in terms_
    Xapian::termpos position;     ///< 0: none
    Xapian::termcount wdf;
  };
  void add_term(std::string_view prefix, std::string_view word, Xapian::termpos position,
                Xapian::termcount wdf);
  [[nodiscard]] std::string_view term_of(const Posting& posting) const {
    return std::string_view(terms_).substr(posting.begin, posting.length);
  }

  std::string terms_;
  std::vector<Posting> postings_;
  Xapian::termpos next_ = 1;  ///< position of the next word
};

}  // namespace panoh::index
