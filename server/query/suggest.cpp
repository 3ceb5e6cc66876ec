// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/suggest.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "indexer/analysis/language_detector.hpp"
#include "indexer/base/utf8.hpp"
#include "indexer/index/stored_provision.hpp"
#include "server/query/addresses.hpp"
#include "server/query/begun_citation.hpp"
#include "server/query/query_typing.hpp"
#include "server/query/typed_names.hpp"

namespace panoh::query {
namespace {

constexpr std::size_t kFewestLetters = 2;
constexpr std::string_view kGlossary = "glossary";

struct Candidate {
  Suggestion suggestion;
  bool begins = false;  ///< as typed
  int distance = 0;     ///< of the act's country
};

/// Acts lead to everything in them, terms explain; of headings there are many, of figures too many.
int rank(std::string_view kind) {
  constexpr std::array<std::string_view, 4> kOrder{"act", "term", "indicator", "provision"};
  return static_cast<int>(std::ranges::find(kOrder, kind) - kOrder.begin());
}

/// Law that applies where the reader works comes before that of others.
int distance(const model::Work& work) {
  return work.country == "TJ" ? 0 : work.country == "INT" ? 1 : 2;
}

std::string with(const std::string& first, std::string_view between, const std::string& second) {
  return first + std::string(first.empty() || second.empty() ? "" : between) + second;
}

/// A few letters leave most languages open: then the interface's is meant.
std::vector<Language> likely_languages(std::string_view text,
                                       const analysis::LanguageDetector& detector, Language ui) {
  const auto guesses = detector.detect(text);
  std::vector<Language> languages;
  for (const auto& guess : guesses) {
    const bool open = guess.confidence >= guesses.front().confidence;
    languages.insert(guess.language == ui && open ? languages.begin() : languages.end(),
                     guess.language);
  }
  return languages;
}

class Suggester {
 public:
  Suggester(const SuggestSources& sources, std::string text, std::vector<Language> likely)
      : sources_(sources),
        text_(std::move(text)),
        likely_(std::move(likely)),
        names_(sources.snapshot, sources.database, sources.analyzers, likely_) {}

  std::vector<Suggestion> run() {
    add_citations();
    const std::string folded = utf8::fold_case(utf8::collapse_spaces(text_));
    typed_ = names_.plain(folded);
    if (const auto typed = names_.read(text_)) {
      typed_.clear();
      for (const auto& word : typed->plain) typed_ = with(typed_, " ", word);
      for (const ActName& act : names_.acts(*typed)) add_act(act);
      for (const auto docid : names_.headings(*typed)) add_heading(docid);
    }
    for (const auto* term : sources_.terms.beginning(folded, typed_)) add_term(*term);
    put_in_order();
    return best();
  }

 private:
  [[nodiscard]] const index::CatalogueWork& work(std::uint32_t place) const {
    return sources_.snapshot.catalogue.works[place];
  }

  // ---- citations

  void add_citations() {
    const auto acts_named = [&](std::string_view words) { return works_named(words); };
    for (const auto& id : begun_citations(text_, sources_.citations, sources_.database,
                                          sources_.analyzers, acts_named, kMostSuggestions)) {
      const auto versions = index::read_provision(sources_.database, id);
      if (versions) cited_.push_back(cited(likeliest(*versions)));
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> works_named(std::string_view words) const {
    std::vector<std::uint32_t> works;
    const auto typed = names_.read(words);
    if (!typed) return works;
    for (const ActName& act : names_.acts(*typed)) works.push_back(act.work);
    std::ranges::stable_sort(works, {},
                             [&](std::uint32_t place) { return distance(work(place).work); });
    return works;
  }

  /// In the language that is typed.
  [[nodiscard]] const index::StoredProvision& likeliest(
      const std::vector<index::StoredProvision>& versions) const {
    for (const Language language : likely_) {
      const auto found = std::ranges::find(versions, language, &index::StoredProvision::language);
      if (found != versions.end()) return *found;
    }
    return versions.front();
  }

  [[nodiscard]] Suggestion cited(const index::StoredProvision& stored) const {
    const auto* work = sources_.snapshot.catalogue.find_work(stored.work);
    return {with(stored.provision.label, ". ", stored.provision.heading),
            work == nullptr ? "" : work->title(stored.language), "citation", stored.language,
            provision_address(sources_.ui, stored.work, stored.provision.num)};
  }

  // ---- names

  void add_act(const ActName& act) {
    add({act.text, {}, "act", act.language, work_address(sources_.ui, work(act.work).work.id)},
        act.work);
  }

  void add_heading(Xapian::docid docid) {
    const auto stored = index::decode(sources_.database.get_document(docid).get_data());
    if (!stored || stored->provision.heading.empty()) return;
    const model::Provision& provision = stored->provision;
    const std::uint16_t place = sources_.snapshot.facets.row(docid).work;
    const bool own = provision.kind == "statistic" || provision.kind == "indicator";
    add({provision.heading, with(work(place).title(stored->language), ", ", provision.label),
         own ? provision.kind : "provision", stored->language,
         provision_address(sources_.ui, stored->work, provision.num)},
        place);
  }

  void add_term(const TermName& term) {
    const auto* glossary = sources_.snapshot.catalogue.find_work(kGlossary);
    if (glossary == nullptr) return;
    add({term.text, glossary->title(term.language), "term", term.language,
         provision_address(sources_.ui, kGlossary, term.entry)},
        glossary->ordinal);
  }

  void add(Suggestion suggestion, std::uint32_t place) {
    const bool begins = names_.plain(suggestion.text).starts_with(typed_);
    named_.push_back({std::move(suggestion), begins, distance(work(place).work)});
  }

  // ---- order

  void put_in_order() {
    std::ranges::stable_sort(named_, {}, [&](const Candidate& each) {
      const Suggestion& suggestion = each.suggestion;
      return std::tuple(!each.begins, rank(suggestion.kind), suggestion.language != sources_.ui,
                        each.distance, suggestion.text.size());
    });
  }

  /// Of equal headings only the first: "Definitions" stand in every second act.
  std::vector<Suggestion> best() {
    std::vector<Suggestion> suggestions = std::move(cited_);
    std::set<std::string> addresses;
    std::set<std::pair<int, std::string>> texts;
    for (const auto& suggestion : suggestions) addresses.insert(suggestion.url);
    for (auto& [suggestion, begins, distance] : named_) {
      if (suggestions.size() >= kMostSuggestions) break;
      const bool is_new =
          texts.emplace(rank(suggestion.kind), utf8::fold_case(suggestion.text)).second;
      if (!is_new || !addresses.insert(suggestion.url).second) continue;
      suggestions.push_back(std::move(suggestion));
    }
    return suggestions;
  }

  const SuggestSources& sources_;
  std::string text_;
  std::vector<Language> likely_;
  TypedNames names_;
  std::string typed_;  ///< in plain letters
  std::vector<Suggestion> cited_;
  std::vector<Candidate> named_;
};

}  // namespace

std::vector<Suggestion> suggest(const SuggestSources& sources, std::string_view typed) {
  Understanding understanding;
  std::string text = utf8::nfc(readable(typed, understanding));
  if (utf8::count_code_points(utf8::collapse_spaces(text)) < kFewestLetters) return {};
  auto likely = likely_languages(text, sources.snapshot.analyzers.detector(), sources.ui);
  return Suggester(sources, std::move(text), std::move(likely)).run();
}

}  // namespace panoh::query
