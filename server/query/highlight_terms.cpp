// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/highlight_terms.hpp"

#include <algorithm>

namespace panoh::query {

std::uint16_t HighlightTerms::ordinal(const std::string& shown) {
  const auto known = std::find(words_.begin(), words_.end(), shown);
  if (known != words_.end()) return static_cast<std::uint16_t>(known - words_.begin());
  words_.push_back(shown);
  return static_cast<std::uint16_t>(words_.size() - 1);
}

void HighlightTerms::add(const QueryWord& word) {
  const std::uint16_t number = ordinal(word.shown);
  for (const auto& level : word.levels) {
    const Match match{number, level.how};
    switch (level.how) {
      case MatchKind::Exact:
        exact_.emplace(level.key, match);
        break;
      case MatchKind::Stem:
        stems_[level.language].emplace(level.key, match);
        break;
      default:
        folded_[level.language].emplace(level.key, match);
        break;
    }
  }
}

void HighlightTerms::add_exact(const std::string& normal) {
  exact_.emplace(normal, Match{ordinal(normal), MatchKind::Exact});
}

void HighlightTerms::add_prefix(const std::string& prefix) {
  prefixes_.emplace_back(prefix, Match{ordinal(prefix + "*"), MatchKind::Exact});
}

const HighlightTerms::Match* HighlightTerms::lookup(const Table& table, const std::string& key) {
  if (table.empty() || key.empty()) return nullptr;
  const auto found = table.find(key);
  return found == table.end() ? nullptr : &found->second;
}

const HighlightTerms::Match* HighlightTerms::find(const analysis::Token& token,
                                                  Language language) const {
  const auto& forms = *token.forms;
  if (const auto* match = lookup(exact_, forms.normal)) return match;
  if (const auto stems = stems_.find(language); stems != stems_.end()) {
    if (const auto* match = lookup(stems->second, forms.stem)) return match;
  }
  if (const auto folded = folded_.find(language); folded != folded_.end()) {
    if (const auto* match = lookup(folded->second, forms.folded)) return match;
  }
  for (const auto& [prefix, match] : prefixes_) {
    if (forms.normal.starts_with(prefix)) return &match;
  }
  return nullptr;
}

}  // namespace panoh::query
