// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/expansion.hpp"

#include <algorithm>

#include "indexer/index/schema.hpp"

namespace panoh::query {
namespace {

constexpr std::size_t kMostConcepts = 8;  ///< of a query: whoever pastes a page wants no dictionary

/// A text with the whole concept before those with some of its words.
constexpr double kWholeConcept = 0.3;
/// A word in another term beside other words of the query: "shelter for injured persons".
constexpr double kSynonymLevel = 0.5;
/// Texts that hold a concept only in other words: below whatever holds a word of the query.
constexpr double kSynonymScale = 0.002, kTranslationScale = 0.001;

bool contains(const std::vector<Language>& languages, Language language) {
  return std::find(languages.begin(), languages.end(), language) != languages.end();
}

/// How a word of the query stands for a word of a term; nothing: it does not.
std::optional<MatchKind> match(const QueryWord& word, const std::string& written,
                               Language language) {
  for (const WordLevel& level : word.levels) {  // best first
    if (level.how != MatchKind::Exact && level.language != language) continue;
    if (std::find(level.terms.begin(), level.terms.end(), written) != level.terms.end()) {
      return level.how;
    }
  }
  return std::nullopt;
}

/// A term that the query's words from some place on name.
struct Candidate {
  std::size_t words = 0;
  MatchKind how = MatchKind::Exact;   ///< of the word that matches worst
  std::uint32_t entry = 0, term = 0;  ///< places in the term base
  std::optional<Language> language;   ///< none: Persian
};

/// Looks for terms at one place of the query.
class PlaceFinder {
 public:
  PlaceFinder(const index::Snapshot& snapshot, const std::vector<const QueryWord*>& words,
              std::size_t at)
      : snapshot_(snapshot), words_(words), at_(at) {}

  /// Only the longest terms, and of these those that match best: a word typed as it stands in one
  /// language does not mean its look-alike in another.
  std::vector<Candidate> find() {
    for (const Language language : kLanguages) look_in(language);
    if (words_[at_]->stop_word) {  // it may begin a term, but is none: "was" is no васӣ
      std::erase_if(found_, [](const Candidate& candidate) { return candidate.words == 1; });
    }
    if (found_.empty()) return {};
    const auto better = [](const Candidate& a, const Candidate& b) {
      return a.words != b.words ? a.words > b.words : a.how < b.how;
    };
    const Candidate best = *std::min_element(found_.begin(), found_.end(), better);
    std::erase_if(found_, [&](const Candidate& candidate) {
      return candidate.words != best.words || candidate.how != best.how;
    });
    return std::move(found_);
  }

 private:
  void look_in(Language language) {
    for (const WordLevel& level : words_[at_]->levels) {
      if (level.how != MatchKind::Exact && level.language != language) continue;
      for (const std::string& written : level.terms) look_for(written, level.how, language);
    }
  }

  void look_for(const std::string& first, MatchKind how, Language language) {
    const auto* terms = snapshot_.terms.at(language).starting_with(first);
    if (terms == nullptr) return;
    for (const auto& term : *terms) {
      if (const auto worst = match_rest(term.words, how, language)) {
        const auto& of = snapshot_.catalogue.terms[term.entry].terms[term.term].language;
        found_.push_back({term.words.size(), *worst, term.entry, term.term, parse_language(of)});
      }
    }
  }

  [[nodiscard]] std::optional<MatchKind> match_rest(const std::vector<std::string>& term,
                                                    MatchKind worst, Language language) const {
    if (at_ + term.size() > words_.size()) return std::nullopt;
    for (std::size_t i = 1; i < term.size(); ++i) {
      const auto how = match(*words_[at_ + i], term[i], language);
      if (!how) return std::nullopt;
      worst = std::max(worst, *how);
    }
    return worst;
  }

  const index::Snapshot& snapshot_;
  const std::vector<const QueryWord*>& words_;
  std::size_t at_;
  std::vector<Candidate> found_;
};

std::string join_shown(const std::vector<const QueryWord*>& words, std::size_t at,
                       std::size_t count) {
  std::string text;
  for (std::size_t i = at; i < at + count; ++i) text += (i == at ? "" : " ") + words[i]->shown;
  return text;
}

void add(std::vector<NamedConcept>& named, std::size_t first, const Candidate& candidate,
         const std::string& from) {
  auto known =
      std::find_if(named.begin() + static_cast<std::ptrdiff_t>(first), named.end(),
                   [&](const NamedConcept& other) { return other.entry == candidate.entry; });
  if (known == named.end()) {
    if (named.size() == kMostConcepts) return;
    known = named.insert(named.end(),
                         {.from = from, .languages = {}, .entry = candidate.entry, .terms = {}});
  }
  known->terms.push_back(candidate.term);
  if (candidate.language && !contains(known->languages, *candidate.language)) {
    known->languages.push_back(*candidate.language);
  }
}

}  // namespace

Expander::Expander(const index::Snapshot& snapshot,
                   std::map<Language, analysis::Analyzer>& analyzers,
                   std::vector<Language> languages)
    : snapshot_(snapshot), analyzers_(analyzers), languages_(std::move(languages)) {}

bool Expander::can_find(Language language) const {
  return languages_.empty() || contains(languages_, language);
}

std::vector<NamedConcept> Expander::find(const std::vector<QueryWord>& words) const {
  std::vector<const QueryWord*> sequence;
  for (const QueryWord& word : words) {
    if (!word.joined) sequence.push_back(&word);
  }
  std::vector<NamedConcept> named;
  for (std::size_t at = 0; at < sequence.size();) {
    const auto candidates = PlaceFinder(snapshot_, sequence, at).find();
    const std::size_t count = candidates.empty() ? 1 : candidates.front().words;
    const std::size_t first = named.size();
    for (const Candidate& candidate : candidates) {
      const bool as_typed = candidate.how <= MatchKind::Stem;
      add(named, first, candidate,
          as_typed ? join_shown(sequence, at, count)
                   : snapshot_.catalogue.terms[candidate.entry].terms[candidate.term].text);
    }
    for (std::size_t i = first; i < named.size(); ++i) {
      named[i].place = sequence[at]->place;
      named[i].words = static_cast<std::uint32_t>(count);
      named[i].rivals = static_cast<std::uint32_t>(named.size() - first);
    }
    at += count;
  }
  return named;
}

void Expander::add_synonyms(std::vector<QueryWord>& words,
                            const std::vector<NamedConcept>& concepts,
                            const Xapian::Database& database) const {
  for (const NamedConcept& named : concepts) {
    const auto word = std::ranges::find(words, named.place, &QueryWord::place);
    if (named.words != 1 || word == words.end()) continue;
    for (const Language language : named.languages) {
      std::string term = index::concept_term(language, named.entry);
      if (!can_find(language) || !database.term_exists(term)) continue;
      const double scale = kSynonymLevel / named.rivals;
      word->levels.push_back({MatchKind::Synonym, scale, language, term, {term}});
    }
  }
}

void Expander::widen(WantedWords& wanted, const std::vector<NamedConcept>& concepts,
                     const Xapian::Database& database) const {
  for (const NamedConcept& named : concepts) {
    for (const Language language : kLanguages) {
      const std::string term = index::concept_term(language, named.entry);
      if (!can_find(language) || !database.term_exists(term)) continue;
      const bool synonym = contains(named.languages, language);
      wanted.instead.push_back({.shown = named.from,
                                .term = term,
                                .alone = synonym ? kSynonymScale : kTranslationScale,
                                .beside = synonym ? kWholeConcept / named.rivals : 0});
    }
  }
}

std::vector<Expansion> Expander::expansions(const NamedConcept& named,
                                            const Xapian::Database& database) const {
  Expansion synonyms{named.from, MatchKind::Synonym, {}};
  Expansion translations{named.from, MatchKind::Translation, {}};
  const auto& terms = snapshot_.catalogue.terms[named.entry].terms;
  for (std::uint32_t i = 0; i < terms.size(); ++i) {
    const model::Term& term = terms[i];
    const auto language = parse_language(term.language);
    if (std::ranges::find(named.terms, i) != named.terms.end() || !language ||
        !can_find(*language) ||
        !database.term_exists(index::concept_term(*language, named.entry))) {
      continue;
    }
    const bool synonym = contains(named.languages, *language);
    if (!synonym && term.status != model::TermStatus::Preferred) continue;
    auto& to = (synonym ? synonyms : translations).to;
    if (std::find(to.begin(), to.end(), term.text) == to.end()) to.push_back(term.text);
  }
  std::vector<Expansion> result;
  if (!synonyms.to.empty()) result.push_back(std::move(synonyms));
  if (!translations.to.empty()) result.push_back(std::move(translations));
  return result;
}

void Expander::mark(const NamedConcept& named, HighlightTerms& highlight) const {
  for (const model::Term& term : snapshot_.catalogue.terms[named.entry].terms) {
    const auto language = parse_language(term.language);
    if (!language || !can_find(*language)) continue;
    const auto how =
        contains(named.languages, *language) ? MatchKind::Synonym : MatchKind::Translation;
    const auto stems =
        index::term_words(term.text, index::TermForm::Stem, analyzers_.at(*language));
    highlight.add_term(named.from, stems, *language, how);
  }
}

}  // namespace panoh::query
