// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/highlight_terms.hpp"

#include <algorithm>

namespace panoh::query {
namespace {

std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }

std::uint64_t last_bit(std::uint32_t hash) { return std::uint64_t{1} << (hash % 64); }

/// Whether these words follow each other; the joined form of a hyphenated word, which shares the
/// position of its first part, is passed over.
bool stands_at(const std::vector<std::uint32_t>& stems,
               const std::vector<analysis::HashedToken>& words, std::size_t at) {
  const std::uint32_t begin = words[at].position;
  std::size_t matched = 0;
  for (; at < words.size() && matched < stems.size(); ++at) {
    if (words[at].position > begin + matched) return false;
    if (words[at].position == begin + matched && words[at].hashes.stem == stems[matched]) ++matched;
  }
  return matched == stems.size();
}

}  // namespace

void HighlightTerms::Table::add(std::string_view form, Match match) {
  const std::uint32_t hash = analysis::hash_form(form);
  const auto place =
      std::ranges::lower_bound(forms_, hash, {}, &decltype(forms_)::value_type::first);
  if (hash == 0 || (place != forms_.end() && place->first == hash)) return;
  forms_.emplace(place, hash, match);
  last_bits_ |= last_bit(hash);
}

const HighlightTerms::Match* HighlightTerms::Table::find(std::uint32_t form) const {
  if ((last_bits_ & last_bit(form)) == 0) return nullptr;
  const auto place =
      std::ranges::lower_bound(forms_, form, {}, &decltype(forms_)::value_type::first);
  return place != forms_.end() && place->first == form ? &place->second : nullptr;
}

std::uint16_t HighlightTerms::ordinal(const std::string& shown) {
  const auto known = std::find(words_.begin(), words_.end(), shown);
  if (known != words_.end()) return static_cast<std::uint16_t>(known - words_.begin());
  words_.push_back(shown);
  places_.push_back(0);
  return static_cast<std::uint16_t>(words_.size() - 1);
}

void HighlightTerms::add(const QueryWord& word) {
  const std::uint16_t number = ordinal(word.shown);
  if (places_[number] == 0) places_[number] = word.place;
  for (const auto& level : word.levels) {
    const Match match{number, level.how};
    switch (level.how) {
      case MatchKind::Exact:
        exact_.add(level.key, match);
        break;
      case MatchKind::Stem:
        stems_[index_of(level.language)].add(level.key, match);
        break;
      case MatchKind::Synonym:  // marked as a whole term
        break;
      case MatchKind::Typing:  // skeletons of the text are not compared: its words are known
      case MatchKind::Spelling:
        for (const auto& written : level.terms) exact_.add(written, match);
        break;
      default:
        folded_[index_of(level.language)].add(level.key, match);
        break;
    }
  }
}

std::uint32_t HighlightTerms::gap_after(std::uint16_t word) const {
  const std::size_t next = std::size_t{word} + 1;
  const bool known = next < places_.size() && places_[word] > 0 && places_[next] > places_[word];
  return known ? places_[next] - places_[word] : 1;
}

void HighlightTerms::add_exact(const std::string& normal) {
  exact_.add(normal, Match{ordinal(normal), MatchKind::Exact});
}

void HighlightTerms::add_prefix(const std::string& prefix,
                                std::span<const std::string_view> words) {
  const Match match{ordinal(prefix + "*"), MatchKind::Exact};
  for (const auto word : words) exact_.add(word, match);
}

void HighlightTerms::add_term(const std::string& from, const std::vector<std::string>& stems,
                              Language language, MatchKind how) {
  if (stems.empty()) return;
  if (replaced_.empty() || replaced_.back() != from) replaced_.push_back(from);
  Term term{{static_cast<std::uint16_t>(kFirstTerm + replaced_.size() - 1), how}, {}};
  for (const auto& stem : stems) term.stems.push_back(analysis::hash_form(stem));
  first_bits_[index_of(language)] |= last_bit(term.stems.front());
  terms_[index_of(language)].push_back(std::move(term));
}

const HighlightTerms::Term* HighlightTerms::find_term(
    const std::vector<analysis::HashedToken>& words, std::size_t at, Language language) const {
  const std::uint32_t first = words[at].hashes.stem;
  if ((first_bits_[index_of(language)] & last_bit(first)) == 0) return nullptr;
  const Term* longest = nullptr;
  for (const Term& term : terms_[index_of(language)]) {
    if (term.stems.front() == first && stands_at(term.stems, words, at) &&
        (longest == nullptr || term.stems.size() > longest->stems.size())) {
      longest = &term;
    }
  }
  return longest;
}

const HighlightTerms::Match* HighlightTerms::find(const analysis::WordHashes& word,
                                                  Language language) const {
  if (const auto* match = exact_.find(word.normal)) return match;
  if (const auto* match = stems_[index_of(language)].find(word.stem)) return match;
  return folded_[index_of(language)].find(word.folded);
}

}  // namespace panoh::query
