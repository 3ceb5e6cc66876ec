// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/posting_collector.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace panoh::index {
namespace {

const FieldRow& row_of(Field field) {
  return *std::find_if(kFields.begin(), kFields.end(),
                       [&](const FieldRow& row) { return row.field == field; });
}

/// In the order of the terms; equal for terms that differ later.
std::uint64_t head_of(std::string_view term) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < sizeof head; ++i) {
    head = head << 8U | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0U);
  }
  return head;
}

}  // namespace

void PostingCollector::clear() {
  terms_.clear();
  postings_.clear();
  next_ = 1;
  noted_.clear();
}

void PostingCollector::begin_unit() {
  if (next_ > 1) next_ += kFieldGap;
}

void PostingCollector::add(analysis::Analyzer& analyzer, Field field, std::string_view text) {
  if (text.empty()) return;
  const FieldRow& row = row_of(field);
  Xapian::termpos last = next_ - 1;
  const auto tokens = analyzer.analyze(text);
  for (const analysis::Token& token : tokens) {
    const Xapian::termpos position = next_ + token.position;
    add_term({}, token.forms->normal, row.positions ? position : 0, row);
    if (!row.prefix.empty()) add_term(row.prefix, token.forms->normal, 0, row);
    last = std::max(last, position);
  }
  next_ = last + 1;
  if (term_table_ != nullptr && field != Field::Title && field != Field::Topics) {
    note_concepts(tokens, row);
  }
}

/// A concept counts once in a document, where it stands first: headings come before texts.
void PostingCollector::note_concepts(const std::vector<analysis::Token>& tokens,
                                     const FieldRow& row) {
  stems_.clear();
  for (const analysis::Token& token : tokens) {
    if (!token.joined) stems_.push_back(token.forms->stem);
  }
  for (auto rest = std::span<const std::string_view>(stems_); !rest.empty();
       rest = rest.subspan(1)) {
    const auto* terms = term_table_->starting_with(rest.front());
    if (terms == nullptr) continue;
    for (const TermTable::Sequence& term : *terms) {
      if (term.words.size() > rest.size() ||
          !std::equal(term.words.begin(), term.words.end(), rest.begin()) ||
          !noted_.insert(term.entry).second) {
        continue;
      }
      add_term({}, concept_term(language_, term.entry), 0, row);
    }
  }
}

void PostingCollector::add_term(std::string_view prefix, std::string_view word,
                                Xapian::termpos position, const FieldRow& row) {
  if (word.empty()) return;
  const auto begin = terms_.size();
  terms_.append(prefix).append(word);
  if (terms_.size() - begin > kMaxTermBytes) {
    const std::string cut = term({}, std::string_view(terms_).substr(begin));
    terms_.resize(begin + cut.size());
  }
  postings_.push_back(
      {head_of(std::string_view(terms_).substr(begin)), static_cast<std::uint32_t>(begin),
       static_cast<std::uint32_t>(terms_.size() - begin), position, row.weight, row.once});
}

void PostingCollector::write_to(Xapian::Document& document) {
  std::sort(postings_.begin(), postings_.end(), [&](const Posting& a, const Posting& b) {
    if (a.head != b.head) return a.head < b.head;
    const int order = term_of(a).compare(term_of(b));
    return order != 0 ? order < 0 : a.position < b.position;
  });
  std::string name;
  for (auto posting = postings_.begin(); posting != postings_.end();) {
    name = term_of(*posting);
    Xapian::termcount wdf = 0;
    Xapian::termcount once = 0;
    auto end = posting;
    for (; end != postings_.end() && term_of(*end) == name; ++end) {
      if (end->once) {
        once = end->wdf;
      } else {
        wdf += end->wdf;
      }
    }
    // Xapian looks the term up at each call: the first position brings the weight along.
    std::optional<Xapian::termcount> weight = wdf + once;
    for (; posting != end; ++posting) {
      if (posting->position == 0) continue;
      document.add_posting(name, posting->position, weight.value_or(0));
      weight.reset();
    }
    if (weight) document.add_term(name, *weight);
  }
}

}  // namespace panoh::index
