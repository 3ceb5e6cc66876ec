// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/explanation.hpp"

#include <algorithm>

#include "indexer/index/schema.hpp"

namespace panoh::query {
namespace {

std::vector<SearchedText> all_texts(const Hit& hit, std::string_view text,
                                    const std::vector<SearchedText>& unshown) {
  std::vector<SearchedText> texts{
      {Place::Heading, hit.language, hit.provision.label},
      {Place::Heading, hit.language, hit.provision.heading},
      {Place::Text, hit.language, std::string(text)},
  };
  for (const auto& keyword : hit.provision.keywords) {
    texts.push_back({Place::Keywords, hit.language, keyword});
  }
  texts.insert(texts.end(), unshown.begin(), unshown.end());
  std::ranges::stable_sort(texts, {}, &SearchedText::place);
  return texts;
}

/// Terms are looked for in what a provision says, not in names.
bool counts(MatchKind how, Place place) {
  const bool term = how == MatchKind::Synonym || how == MatchKind::Translation;
  return !term || (place != Place::Name && place != Place::Topic);
}

void note(const std::vector<Matched>& matched, Place place, std::vector<ExplainedTerm>& terms) {
  for (const Matched& one : matched) {
    if (!counts(one.how, place)) continue;
    auto term = std::ranges::find(terms, one.term, &ExplainedTerm::term);
    if (term == terms.end()) term = terms.insert(terms.end(), {one.term, one.how, {}, 0});
    term->how = std::min(term->how, one.how);
    if (term->places.empty() || term->places.back() != place) term->places.push_back(place);
  }
}

}  // namespace

std::vector<SearchedText> unshown_texts(const model::Provision& provision, Language language,
                                        const index::CatalogueWork& work,
                                        const index::Catalogue& catalogue) {
  std::vector<SearchedText> texts;
  for (const auto& chapter : provision.path) texts.push_back({Place::Text, language, chapter});
  for (const auto& name : index::names_of(work, language)) {
    texts.push_back({Place::Name, name.language, std::string(name.text)});
  }
  for (const auto& id : provision.concepts) {
    if (!id.starts_with(index::kTopicScheme)) continue;
    texts.push_back({Place::Topic, language, catalogue.label(id, language)});
  }
  return texts;
}

std::vector<Matched> add_unshown(const std::vector<SearchedText>& unshown,
                                 Highlighter& highlighter) {
  std::vector<Matched> shown = highlighter.matched();
  for (const SearchedText& text : unshown) (void)highlighter.mark(text.text, text.language);
  std::vector<Matched> all = highlighter.matched();
  std::erase_if(all, [&](const Matched& one) {
    return !counts(one.how, Place::Name) &&
           std::ranges::find(shown, one.term, &Matched::term) == shown.end();
  });
  return all;
}

std::vector<ExplainedTerm> explain_terms(const Hit& hit, std::string_view text,
                                         const std::vector<SearchedText>& unshown,
                                         const WordShares& shares, Highlighter& highlighter) {
  std::vector<ExplainedTerm> terms;
  for (const Matched& one : hit.matched) note({one}, Place::Heading, terms);
  for (ExplainedTerm& term : terms) term.places.clear();  // known is only their order
  for (const SearchedText& searched : all_texts(hit, text, unshown)) {
    highlighter.start_hit();
    (void)highlighter.mark(searched.text, searched.language);
    note(highlighter.matched(), searched.place, terms);
  }
  for (ExplainedTerm& term : terms) {
    if (const auto share = shares.find(term.term); share != shares.end()) {
      term.weight = share->second;
    }
  }
  return terms;
}

}  // namespace panoh::query
