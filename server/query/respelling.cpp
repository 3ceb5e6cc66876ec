// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/respelling.hpp"

#include <algorithm>

namespace panoh::query {
namespace {

/// Texts in plain letters are in the index as well: they count less than standard ones.
constexpr Xapian::doccount kStandardCounts = 4;

/// The heaviest word so far.
struct Best {
  std::string word;
  Xapian::doccount weight = 0;
  MatchKind how = MatchKind::Folded;

  void offer(const std::string& other, Xapian::doccount other_weight, MatchKind other_how) {
    if (other_weight > weight) *this = {other, other_weight, other_how};
  }
};

bool is_typed_otherwise(const WordLevel& level) {
  return level.language == Language::Tg &&
         (level.how == MatchKind::Folded || level.how == MatchKind::Typing);
}

bool known_as_written(const QueryWord& word) {
  return std::ranges::any_of(word.levels, [](const WordLevel& level) {
    return level.how == MatchKind::Exact || level.how == MatchKind::Stem;
  });
}

}  // namespace

bool has_tajik_letter(std::string_view text) {
  for (const std::string_view letter : {"ғ", "ӣ", "қ", "ӯ", "ҳ", "ҷ"}) {
    if (text.find(letter) != std::string_view::npos) return true;
  }
  return false;
}

std::optional<Respelling> respell(const Xapian::Database& database,
                                  const analysis::TajikTyping& typing, const QueryWord& word,
                                  std::string_view tajik_normal, bool tajik_likely) {
  const bool known = known_as_written(word);
  if (has_tajik_letter(word.shown) || (known && !tajik_likely)) return std::nullopt;
  const std::string plain = typing.plain(tajik_normal);
  Best best_same, best;
  std::vector<std::string> same;
  for (const WordLevel& level : word.levels) {
    if (!is_typed_otherwise(level)) continue;
    for (const std::string& term : level.terms) {
      const Xapian::doccount weight =
          database.get_termfreq(term) * (has_tajik_letter(term) ? kStandardCounts : 1);
      best.offer(term, weight, level.how);
      if (typing.plain(term) != plain) continue;
      best_same.offer(term, weight, level.how);
      same.push_back(term);
    }
  }
  if (!same.empty()) {
    if (best_same.weight <= database.get_termfreq(word.shown)) return std::nullopt;
    best = best_same;
  } else if (known || best.weight == 0) {
    return std::nullopt;
  } else {
    same.push_back(best.word);
  }
  if (best.word == word.shown) return std::nullopt;
  return Respelling{best.word, std::move(same), best.how};
}

}  // namespace panoh::query
