// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/ranking.hpp"

#include <algorithm>
#include <unordered_map>

namespace panoh::query {
namespace {

/// Versions that match about as well as the best: then the reader's own language is shown.
constexpr double kSameScore = 0.95;

/// @param same_score  part of the best version's score from which another one is as good
std::vector<Ranked> group(const std::vector<Match>& matches, const CitedFirst& cited,
                          const index::FacetTable& facets, Language ui, double same_score) {
  std::vector<Ranked> ranked;
  std::unordered_map<std::uint32_t, std::size_t> places;
  for (const Match& match : matches) {
    const auto& row = facets.row(match.docid);
    const auto [place, is_new] = places.emplace(row.group, ranked.size());
    const double lift = cited.lift(match.weight);
    const double score = match.weight - lift;
    if (is_new) {
      ranked.push_back({.docid = match.docid, .score = score, .lift = lift, .also = {}});
      continue;
    }
    const bool as_good = score >= same_score * ranked[place->second].score;
    if (as_good && row.language == static_cast<std::uint8_t>(ui)) {
      ranked[place->second].docid = match.docid;
    }
  }
  return ranked;
}

}  // namespace

std::vector<Ranked> by_relevance(const std::vector<Match>& matches, const CitedFirst& cited,
                                 const index::FacetTable& facets, const Preference& preference,
                                 Language ui) {
  auto ranked = group(matches, cited, facets, ui, kSameScore);
  const auto end =
      ranked.begin() + static_cast<std::ptrdiff_t>(std::min(ranked.size(), kPreferredHits));
  for (auto each = ranked.begin(); each != end; ++each) {
    each->preference = preference.factor(facets.row(each->docid));
    each->score *= each->preference;
  }
  std::stable_sort(ranked.begin(), end, [](const Ranked& a, const Ranked& b) {
    return a.score + a.lift > b.score + b.lift;
  });
  return ranked;
}

std::vector<Ranked> by_order(const std::vector<Match>& matches, const CitedFirst& cited,
                             const index::FacetTable& facets, Language ui) {
  return group(matches, cited, facets, ui, 0);
}

}  // namespace panoh::query
