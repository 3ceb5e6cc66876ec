// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/word_lists.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>

namespace panoh::query {
namespace {

constexpr std::size_t kBits = 64;
constexpr float kBelow = 0.004F;  ///< factor of what no word of the query led to

/// A list in memory as Xapian reads one.
class ListSource final : public Xapian::PostingSource {
 public:
  explicit ListSource(WordList list) : list_(std::move(list)), postings_(*list_) {}

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return size(); }
  [[nodiscard]] double get_weight() const override { return at_->weight; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_->document; }
  [[nodiscard]] bool at_end() const override { return at_ == postings_.end(); }

  void init(const Xapian::Database&) override {
    started_ = false;
    at_ = postings_.begin();
    const auto heaviest = std::ranges::max_element(postings_, {}, &Posting::weight);
    set_maxweight(heaviest == postings_.end() ? 0 : heaviest->weight);
  }
  void next(double) override {
    if (started_) ++at_;
    started_ = true;
  }
  void skip_to(Xapian::docid document, double) override {
    started_ = true;
    at_ = std::ranges::lower_bound(at_, postings_.end(), document, {}, &Posting::document);
  }

 private:
  [[nodiscard]] Xapian::doccount size() const {
    return static_cast<Xapian::doccount>(postings_.size());
  }

  const WordList list_;
  const std::vector<Posting>& postings_;
  std::vector<Posting>::const_iterator at_;
  bool started_ = false;
};

bool has(const std::vector<std::uint64_t>& set, std::size_t at) {
  return (set[at / kBits] >> (at % kBits) & 1U) != 0;
}

void set(std::vector<std::uint64_t>& set, std::size_t at) {
  set[at / kBits] |= std::uint64_t{1} << (at % kBits);
}

/// Calls visit(document) for each, by rising number.
template <typename Visit>
void for_each(const std::vector<std::uint64_t>& set, const Visit& visit) {
  for (std::size_t word = 0; word < set.size(); ++word) {
    for (std::uint64_t bits = set[word]; bits != 0; bits &= bits - 1) {
      visit(word * kBits + static_cast<std::size_t>(std::countr_zero(bits)));
    }
  }
}

std::size_t size_of(const std::vector<std::uint64_t>& set) {
  return std::accumulate(
      set.begin(), set.end(), std::size_t{0},
      [](std::size_t sum, std::uint64_t bits) { return sum + std::popcount(bits); });
}

bool is_within(const std::vector<std::string>& some, const std::vector<std::string>& all) {
  return std::ranges::all_of(some, [&](const auto& one) { return std::ranges::count(all, one); });
}

}  // namespace

Xapian::Query to_query(WordList list) {
  return Xapian::Query((new ListSource(std::move(list)))->release());
}

WordLists::WordLists(Xapian::Database database, const index::DocumentLengths& lengths)
    : database_(std::move(database)), lengths_(lengths) {
  const std::size_t places = lengths_.documents() + 1;
  times_.resize(places);
  weights_.resize(places);
  sums_.resize(places);
}

void WordLists::clear(Documents& documents) const {
  documents.assign((lengths_.documents() + 1) / kBits + 1, 0);
}

WordScore WordLists::score(std::size_t holding, double scale) const {
  return {index::kWordWeighting, static_cast<double>(lengths_.documents()),
          static_cast<double>(holding), lengths_.average(), scale};
}

/// Calls visit(document, times) for each document that has the term.
template <typename Visit>
void WordLists::for_each_posting(const std::string& term, const Visit& visit) const {
  const auto end = database_.postlist_end(term);
  for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
    visit(std::size_t{*posting}, posting.get_wdf());
  }
}

void WordLists::count(const std::vector<std::string>& terms) {
  for (const auto& term : terms) {
    for_each_posting(term, [&](std::size_t document, Xapian::termcount times) {
      times_[document] = has(counted_, document) ? times_[document] + times : times;
      set(counted_, document);
    });
  }
}

void WordLists::weigh(double scale) {
  const WordScore score = this->score(size_of(counted_), scale);
  for_each(counted_, [&](std::size_t document) {
    const auto weight = static_cast<float>(score(times_[document], length_of(document)));
    if (has(weighed_, document) && weights_[document] >= weight) return;
    weights_[document] = weight;
    set(weighed_, document);
  });
}

void WordLists::weigh(std::span<const WordLevel> levels) {
  const std::vector<std::string>* before = nullptr;
  for (const WordLevel& level : levels) {
    std::vector<std::string> terms = level.terms;
    if (before != nullptr && is_within(*before, terms)) {  // wider levels hold what narrower do
      std::erase_if(terms, [&](const auto& term) { return std::ranges::count(*before, term) > 0; });
    } else {
      clear(counted_);
    }
    count(terms);
    weigh(level.scale);
    before = &level.terms;
  }
}

void WordLists::add(std::size_t document, double weight) {
  sums_[document] = static_cast<float>(weight) + (has(found_, document) ? sums_[document] : 0);
  set(found_, document);
}

void WordLists::add_word(const std::vector<WordLevel>& levels) {
  const auto synonyms = std::ranges::find(levels, MatchKind::Synonym, &WordLevel::how);
  clear(weighed_);
  weigh({levels.begin(), synonyms});
  std::ranges::transform(direct_, weighed_, direct_.begin(), std::bit_or{});
  weigh({synonyms, levels.end()});
  for_each(weighed_, [&](std::size_t document) { add(document, weights_[document]); });
}

void WordLists::add_substitute(const Substitute& substitute) {
  const auto holding = database_.get_termfreq(substitute.term);
  const WordScore alone = score(holding, substitute.alone);
  const WordScore beside = score(holding, substitute.alone + substitute.beside);
  for_each_posting(substitute.term, [&](std::size_t document, Xapian::termcount times) {
    const WordScore& score = has(direct_, document) ? beside : alone;
    add(document, score(times, length_of(document)));
  });
}

void WordLists::put_below() {
  for_each(found_, [&](std::size_t document) {
    if (!has(direct_, document)) sums_[document] *= kBelow;
  });
}

double WordLists::sum_of(std::size_t document) const {
  return has(found_, document) ? sums_[document] : 0;
}

std::vector<WordShares> WordLists::shares(const WantedWords& wanted,
                                          std::span<const Xapian::docid> documents) {
  std::vector<WordShares> shares(documents.size());
  std::vector<double> before(documents.size());
  const auto note = [&](const std::string& shown) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const double sum = sum_of(documents[i]);
      if (sum != before[i]) shares[i][shown] += sum - before[i];
      before[i] = sum;
    }
  };
  clear(found_);
  clear(direct_);
  for (const WantedWord& word : wanted.words) {
    add_word(word.levels);
    note(word.shown);
  }
  if (found_ != direct_) put_below();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    before[i] = sum_of(documents[i]);
    if (has(direct_, documents[i])) continue;
    for (auto& [shown, weight] : shares[i]) weight *= kBelow;
  }
  for (const Substitute& substitute : wanted.instead) {
    add_substitute(substitute);
    note(substitute.shown);
  }
  return shares;
}

WordList WordLists::any_of(const WantedWords& wanted) {
  clear(found_);
  clear(direct_);
  for (const WantedWord& word : wanted.words) add_word(word.levels);
  if (found_ != direct_) put_below();
  for (const Substitute& substitute : wanted.instead) add_substitute(substitute);
  std::vector<Posting> postings;
  postings.reserve(size_of(found_));
  for_each(found_, [&](std::size_t document) {
    postings.push_back({static_cast<Xapian::docid>(document), sums_[document]});
  });
  return std::make_shared<const std::vector<Posting>>(std::move(postings));
}

}  // namespace panoh::query
