// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/document_filter.hpp"

#include <algorithm>
#include <span>

namespace panoh::query {
namespace {

constexpr unsigned bit(FacetId facet) { return 1U << static_cast<unsigned>(facet); }

/// Values that the index does not know leave the set empty: nothing passes.
std::bitset<256> codes_of(const std::vector<std::string>& values,
                          const std::vector<std::string>& dictionary) {
  std::bitset<256> codes;
  for (std::size_t code = 0; code < dictionary.size() && code < codes.size(); ++code) {
    codes[code] = std::find(values.begin(), values.end(), dictionary[code]) != values.end();
  }
  return codes;
}

/// The same for concepts, which may be more than 256.
std::vector<bool> concept_codes(const std::vector<std::string>& ids,
                                const index::FacetDictionary& dictionary) {
  std::vector<bool> codes(dictionary.concepts.size());
  for (std::size_t code = 0; code < codes.size(); ++code) {
    codes[code] = std::find(ids.begin(), ids.end(), dictionary.concepts[code]) != ids.end();
  }
  return codes;
}

bool has_any(std::span<const std::uint16_t> concepts, const std::vector<bool>& codes) {
  return std::any_of(concepts.begin(), concepts.end(),
                     [&codes](std::uint16_t code) { return codes[code]; });
}

/// Not those whose dates say that it was no law on that day, or that have none.
bool may_be_in_force(const model::Work& work, const Date& day) {
  switch (work.state_at(day)) {
    case model::StateAt::InForce:
    case model::StateAt::Adopted:
    case model::StateAt::RepealedOnce:
      return true;
    case model::StateAt::Unknown:
      return work.adopted.known();
    default:
      return false;
  }
}

}  // namespace

std::string_view parameter_name(FacetId facet) {
  switch (facet) {
    case FacetId::Language:
      return "in";
    case FacetId::Kind:
      return "kind";
    case FacetId::Country:
      return "country";
    case FacetId::Status:
      return "status";
    case FacetId::Topic:
      return "topic";
  }
  return "";
}

DocumentFilter::DocumentFilter(const Filters& filters, const index::Snapshot& snapshot)
    : table_(snapshot.facets), from_(filters.from.number()), to_(filters.to.last_day().number()) {
  const auto& dictionary = snapshot.dictionary;
  for (const Language language : filters.languages) {
    languages_.set(static_cast<std::size_t>(language));
  }
  kinds_ = codes_of(filters.kinds, dictionary.kinds);
  countries_ = codes_of(filters.countries, dictionary.countries);
  if (!filters.languages.empty()) active_ |= bit(FacetId::Language);
  if (!filters.kinds.empty()) active_ |= bit(FacetId::Kind);
  if (!filters.countries.empty()) active_ |= bit(FacetId::Country);
  if (!filters.topics.empty()) {
    active_ |= bit(FacetId::Topic);
    concepts_.resize(dictionary.concepts.size());
    for (const auto& topic : filters.topics) {
      const auto& names = dictionary.concepts;
      const auto found = std::find(names.begin(), names.end(), "topic/" + topic);
      if (found != names.end()) concepts_[static_cast<std::size_t>(found - names.begin())] = true;
    }
  }
  if (!filters.status.empty()) {
    active_ |= bit(FacetId::Status);
    status_ = filters.status == "repealed" ? index::Status::Repealed : index::Status::InForce;
  }
  if (!filters.works.empty() || filters.at.known()) {
    for (const index::CatalogueWork& one : snapshot.catalogue.works) {
      const auto& ids = filters.works;
      const bool named = std::find(ids.begin(), ids.end(), one.work.id) != ids.end();
      works_.push_back((ids.empty() || named) &&
                       (!filters.at.known() || may_be_in_force(one.work, filters.at)));
    }
  }
  for (const auto& group : filters.concepts) groups_.push_back(concept_codes(group, dictionary));
  if (!filters.without.empty()) without_ = concept_codes(filters.without, dictionary);
  const bool by_date = from_ != 0 || to_ != 0;
  const bool by_concepts = !groups_.empty() || !without_.empty();
  if (!works_.empty() || by_date || by_concepts) active_ |= kOtherFailed;
}

bool DocumentFilter::other_passes(const index::FacetTable::Row& row) const {
  if (!works_.empty() && !works_[row.work]) return false;
  if (from_ != 0 && row.date < from_) return false;
  return to_ == 0 || (row.date != 0 && row.date <= to_);
}

bool DocumentFilter::topic_passes(std::uint32_t docid) const {
  return has_any(table_.concepts(docid), concepts_);
}

bool DocumentFilter::concepts_pass(std::uint32_t docid) const {
  if (groups_.empty() && without_.empty()) return true;
  const auto concepts = table_.concepts(docid);
  const auto met = [&](const std::vector<bool>& group) { return has_any(concepts, group); };
  return std::all_of(groups_.begin(), groups_.end(), met) &&
         (without_.empty() || !has_any(concepts, without_));
}

unsigned DocumentFilter::failures(std::uint32_t docid) const {
  if (active_ == 0) return 0;
  const auto& row = table_.row(docid);
  unsigned failed = 0;
  if (!languages_[row.language]) failed |= bit(FacetId::Language);
  if (!kinds_[row.kind]) failed |= bit(FacetId::Kind);
  if (!countries_[row.country]) failed |= bit(FacetId::Country);
  if (row.status != status_) failed |= bit(FacetId::Status);
  if ((active_ & bit(FacetId::Topic)) != 0 && !topic_passes(docid)) failed |= bit(FacetId::Topic);
  if ((active_ & kOtherFailed) != 0 && (!other_passes(row) || !concepts_pass(docid))) {
    failed |= kOtherFailed;
  }
  return failed & active_;
}

}  // namespace panoh::query
