// SPDX-License-Identifier: GPL-2.0-or-later
// The words of one document's fields → its terms, as schema.hpp says. Terms are kept in one buffer
// and sorted once: Xapian's Document keeps them in a tree, and filling it word by word is slower.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/index/schema.hpp"
#include "indexer/index/term_table.hpp"

namespace panoh::index {

/// @thread one per thread
class PostingCollector {
 public:
  void clear();

  /// The concepts of terms that the document's headings, texts and keywords hold are noted as well.
  /// @param terms  by stems, of the document's language; must outlive the calls of add
  void look_for(const TermTable& terms, Language language) {
    term_table_ = &terms;
    language_ = language;
  }

  /// What follows cannot be in one phrase with what came before.
  void begin_unit();

  /// Words that follow the unit's earlier words directly.
  void add(analysis::Analyzer& analyzer, Field field, std::string_view text);

  /// Adds everything to a document.
  void write_to(Xapian::Document& document);

 private:
  struct Posting {
    std::uint64_t head;           ///< the term's first bytes as a number: sorts most terms
    std::uint32_t begin, length;  ///< of the term in terms_
    Xapian::termpos position;     ///< 0: none
    Xapian::termcount wdf;
    bool once;  ///< further ones of the same term add no wdf
  };
  void add_term(std::string_view prefix, std::string_view word, Xapian::termpos position,
                const FieldRow& row);
  void note_concepts(const std::vector<analysis::Token>& tokens, const FieldRow& row);
  [[nodiscard]] std::string_view term_of(const Posting& posting) const {
    return std::string_view(terms_).substr(posting.begin, posting.length);
  }

  std::string terms_;
  std::vector<Posting> postings_;
  Xapian::termpos next_ = 1;  ///< position of the next word
  const TermTable* term_table_ = nullptr;
  Language language_ = Language::En;
  std::unordered_set<std::uint32_t> noted_;  ///< concepts, by their place in the term base
  std::vector<std::string_view> stems_;      ///< of the text that is being added
};

}  // namespace panoh::index
