// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/cited_first.hpp"

#include <algorithm>

#include "indexer/index/schema.hpp"

namespace panoh::query {
namespace {

constexpr std::size_t kMost = 20;
/// More than the words of a query of kMaxQueryBytes can weigh together.
constexpr double kStep = 5000;

/// Documents with a term, all of one weight. Xapian takes the source by release().
Xapian::Query weighing(const std::string& term, double weight) {
  auto* source = new Xapian::FixedWeightPostingSource(weight);
  return {Xapian::Query::OP_FILTER, Xapian::Query(source->release()), Xapian::Query(term)};
}

}  // namespace

CitedFirst::CitedFirst(const std::vector<Citation>& citations) {
  // Single provisions before whole works.
  for (const bool provisions : {true, false}) {
    for (const Citation& citation : citations) {
      const CitedPlace& place = citation.place;
      if (steps_.size() == kMost || place.id.empty() || place.is_provision() != provisions)
        continue;
      const auto prefix = provisions ? index::kProvisionPrefix : index::kWorkPrefix;
      std::string term = index::term(prefix, place.id);
      const bool listed =
          std::ranges::any_of(steps_, [&](const Step& step) { return step.term == term; });
      if (!listed) steps_.push_back({std::move(term)});
    }
  }
  for (std::size_t at = 0; at < steps_.size(); ++at) {
    steps_[at].weight = kStep * static_cast<double>(steps_.size() - at);
  }
}

Xapian::Query CitedFirst::applied_to(const Plan& plan) const {
  if (steps_.empty()) return plan.query;
  std::vector<Xapian::Query> cited;
  for (const Step& step : steps_) cited.push_back(weighing(step.term, step.weight));
  // OP_MAX: an article of a work that is cited too counts once.
  const Xapian::Query any(Xapian::Query::OP_MAX, cited.begin(), cited.end());
  const auto join = plan.restricted ? Xapian::Query::OP_AND_MAYBE : Xapian::Query::OP_OR;
  return {join, plan.query, any};
}

double CitedFirst::lift(double weight) const {
  const auto step =
      std::ranges::find_if(steps_, [&](const Step& one) { return weight >= one.weight; });
  return step == steps_.end() ? 0 : step->weight;
}

}  // namespace panoh::query
