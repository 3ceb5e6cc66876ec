// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/matcher.hpp"

#include <algorithm>

#include "server/query/word_weight.hpp"

namespace panoh::query {
namespace {

bool is_better(const Match& a, const Match& b) {
  return a.weight != b.weight ? a.weight > b.weight : a.docid < b.docid;
}

/// The best of what it is shown, the worst of them on top of a heap.
class Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}

  void add(const Match& match) {
    if (heap_.size() == most_) {
      if (most_ == 0 || !is_better(match, heap_.front())) return;
      std::ranges::pop_heap(heap_, is_better);
      heap_.pop_back();
    }
    heap_.push_back(match);
    std::ranges::push_heap(heap_, is_better);
  }

  [[nodiscard]] std::vector<Match> sorted() && {
    std::ranges::sort_heap(heap_, is_better);
    return std::move(heap_);
  }

 private:
  std::size_t most_;
  std::vector<Match> heap_;
};

std::vector<Match> best_of(const WordList& list, std::size_t most, FacetCounter& counter) {
  Best best(most);
  for (const Posting& posting : *list) {
    if (counter.passes(posting.document)) best.add({posting.document, posting.weight});
  }
  return std::move(best).sorted();
}

/// Xapian's decider is const; what the counter has seen is its purpose.
class Decider final : public Xapian::MatchDecider {
 public:
  explicit Decider(FacetCounter& counter) : counter_(counter) {}
  bool operator()(const Xapian::Document& document) const override {
    return counter_.passes(document.get_docid());
  }

 private:
  FacetCounter& counter_;
};

}  // namespace

std::vector<Match> find_matches(const Xapian::Database& database, const Plan& plan,
                                const CitedFirst& cited, const Wanted& wanted,
                                FacetCounter& counter) {
  if (plan.words && cited.empty() && wanted.order == nullptr) {
    return best_of(plan.words, wanted.most, counter);
  }
  Xapian::Enquire enquire(database);
  enquire.set_query(cited.applied_to(plan));
  if (plan.has_words || !cited.empty()) {
    enquire.set_weighting_scheme(WordWeight());
  } else {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
  }
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  if (wanted.order != nullptr) enquire.set_sort_by_key_then_relevance(wanted.order, false);
  const Decider decider(counter);
  // Looking at all documents makes the counts exact.
  const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(wanted.most),
                                              database.get_doccount(), nullptr, &decider);
  std::vector<Match> matches;
  for (auto match = found.begin(); match != found.end(); ++match) {
    matches.push_back({*match, match.get_weight()});
  }
  return matches;
}

}  // namespace panoh::query
