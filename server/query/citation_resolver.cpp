// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/citation_resolver.hpp"

#include <algorithm>

#include "server/query/provision_numbers.hpp"

namespace panoh::query {
namespace {

/// "ст. 130-1" without an act is one of this code first: it is the one that cases are about.
const std::string kUsualAct = "criminal-code";
constexpr std::string_view kHome = "TJ";
constexpr std::string_view kInternational = "INT";
constexpr std::size_t kMostAlternatives = 8;
constexpr std::size_t kMostOfRange = 20;

/// "2", "а" → "2(а)"
std::string part_of(const std::vector<std::string>& parts, const std::vector<std::string>& groups) {
  std::string text;
  const auto add = [&](const std::string& part) { text += text.empty() ? part : "(" + part + ")"; };
  std::ranges::for_each(parts, add);
  std::ranges::for_each(groups, add);
  return text;
}

bool is_code(const model::Work& work) { return work.kind == "code" || work.kind == "constitution"; }

CitedPlace place_of(const index::CatalogueWork& work, const std::string& num) {
  return {work.work.id, num, work.work.id + "#" + num};
}

}  // namespace

FoundProvision CitationResolver::find(const index::CatalogueWork& work,
                                      const CitedNumber& number) const {
  return find_provision(provisions_, work.work, number);
}

CitationResolver::Works CitationResolver::of_country(const Works& works,
                                                     const std::string& country) const {
  Works left;
  std::ranges::copy_if(works, std::back_inserter(left), [&](std::uint32_t place) {
    const std::string& has = work(place).work.country;
    return has == country || has == kInternational;
  });
  return left;
}

CitationResolver::Works CitationResolver::candidates(const BoundCitation& bound) const {
  const NamedAct* usual = tables_.names().type(kUsualAct);
  Works works;
  bool national = true;  // every country has such an act: without its name, Tajikistan's is meant
  if (bound.act) {
    works = elements_[*bound.act].works;
    national = !elements_[*bound.act].type.empty();
  } else if (usual != nullptr) {
    works = usual->works;
  }
  if (!bound.country.empty()) return of_country(works, bound.country);
  const bool at_home = !works.empty() && work(works.front()).work.country == kHome;
  if (national && !at_home) works.clear();
  return works;
}

/// "статья 132 (Россия)", but not "вывезли в Россию, статья 132".
bool CitationResolver::has_country_behind(std::size_t at) const {
  return at + 1 < elements_.size() && elements_[at + 1].kind == ElementKind::Country &&
         elements_[at + 1].glue == Glue::Near;
}

bool CitationResolver::is_elsewhere(const BoundCitation& bound) const {
  if (bound.distant_act || (!bound.act && !has_country_behind(bound.element))) return false;
  const auto& works = tables_.catalogue().works;
  const bool known_country =
      bound.country.empty() || std::ranges::any_of(works, [&](const index::CatalogueWork& work) {
        return work.work.country == bound.country;
      });
  return !known_country || (bound.act && !bound.unknown_act && candidates(bound).empty());
}

std::vector<Citation> CitationResolver::resolve(const BoundCitation& bound) const {
  const CitationElement& element = elements_[bound.element];
  const Works works = candidates(bound);
  std::vector<Citation> citations;
  if (element.kind == ElementKind::Act) {
    if (works.empty()) return citations;
    Citation citation{.begin = element.begin, .end = element.end};
    const std::string& id = work(works.front()).work.id;
    citation.place = {id, {}, id};
    for (std::size_t at = 1; at < std::min(works.size(), kMostAlternatives); ++at) {
      const std::string& other = work(works[at]).work.id;
      citation.alternatives.push_back({other, {}, other});
    }
    return {std::move(citation)};
  }
  for (const CitedNumber& number : element.numbers) {
    if (!number.last.empty() && !works.empty()) {
      for (auto& citation : resolve_range(bound, works, number)) {
        citations.push_back(std::move(citation));
      }
    } else if (auto citation = resolve(bound, works, number)) {
      citations.push_back(std::move(*citation));
    }
  }
  return citations;
}

std::optional<Citation> CitationResolver::resolve(const BoundCitation& bound, Works works,
                                                  const CitedNumber& number) const {
  const CitationElement& element = elements_[bound.element];
  // A country that is only mentioned counts if its act has the article.
  const auto mentioned = std::ranges::find_if(works, [&](std::uint32_t place) {
    return work(place).work.country == bound.country_nearby &&
           !find(work(place), number).num.empty();
  });
  if (mentioned != works.end()) std::rotate(works.begin(), mentioned, mentioned + 1);
  Citation citation{.begin = number.begin, .end = number.end};
  const FoundProvision found = works.empty() ? FoundProvision{} : find(work(works.front()), number);
  if (!found.num.empty()) {
    citation.place = place_of(work(works.front()), found.num);
    citation.part = part_of(element.parts, found.groups);
  } else if (bound.act && !works.empty()) {
    citation.place = {work(works.front()).work.id, number.number, {}};
    citation.part = part_of(element.parts, number.groups);
  } else if (const auto only =
                 bound.act || !bound.country.empty() ? std::nullopt : find_only(number)) {
    citation.place = *only;
    citation.part = part_of(element.parts, number.groups);
  } else {
    return std::nullopt;
  }
  if (!works.empty()) works.erase(works.begin());
  add_alternatives(citation, works, number);
  if (!bound.act || bound.distant_act) add_other_codes(citation, number);
  return citation;
}

/// The only provision with that number in Tajikistan's codes.
std::optional<CitedPlace> CitationResolver::find_only(const CitedNumber& number) const {
  std::optional<CitedPlace> only;
  for (const auto& candidate : tables_.catalogue().works) {
    if (candidate.work.country != kHome || !is_code(candidate.work)) continue;
    const FoundProvision found = find(candidate, number);
    if (found.num.empty()) continue;
    if (only) return std::nullopt;
    only = place_of(candidate, found.num);
  }
  return only;
}

std::vector<Citation> CitationResolver::resolve_range(const BoundCitation& bound,
                                                      const Works& works,
                                                      const CitedNumber& number) const {
  const index::CatalogueWork& act = work(works.front());
  std::vector<Citation> citations;
  for (const std::string& num : provisions_between(provisions_, act.work, number, kMostOfRange)) {
    Citation citation{.begin = number.begin, .end = number.end};
    citation.place = place_of(act, num);
    citations.push_back(std::move(citation));
  }
  if (!citations.empty()) return citations;
  if (auto first = resolve(bound, works, number)) citations.push_back(std::move(*first));
  return citations;
}

void CitationResolver::add_alternatives(Citation& citation, const Works& works,
                                        const CitedNumber& number) const {
  for (const std::uint32_t place : works) {
    if (citation.alternatives.size() == kMostAlternatives) return;
    const FoundProvision found = find(work(place), number);
    if (!found.num.empty()) citation.alternatives.push_back(place_of(work(place), found.num));
  }
}

/// Codes that have the number too: Tajikistan's first.
void CitationResolver::add_other_codes(Citation& citation, const CitedNumber& number) const {
  for (const bool at_home : {true, false}) {
    for (const auto& candidate : tables_.catalogue().works) {
      if (citation.alternatives.size() == kMostAlternatives) return;
      if (!is_code(candidate.work) || (candidate.work.country == kHome) != at_home) continue;
      const FoundProvision found = find(candidate, number);
      if (found.num.empty() || candidate.work.id + "#" + found.num == citation.place.id) continue;
      const CitedPlace place = place_of(candidate, found.num);
      const bool listed = std::ranges::any_of(
          citation.alternatives, [&](const CitedPlace& other) { return other.id == place.id; });
      if (!listed) citation.alternatives.push_back(place);
    }
  }
}

}  // namespace panoh::query
