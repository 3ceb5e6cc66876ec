// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/facet_counter.hpp"

#include <algorithm>
#include <array>

#include "indexer/index/schema.hpp"

namespace panoh::query {
namespace {

constexpr std::array<std::string_view, 3> kStatusValues{"", "in-force", "repealed"};

constexpr unsigned bit(FacetId facet) { return 1U << static_cast<unsigned>(facet); }

bool contains(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

void sort_values(Facet& facet) {
  std::sort(facet.values.begin(), facet.values.end(), [](const auto& a, const auto& b) {
    return a.count != b.count ? a.count > b.count : a.label < b.label;
  });
}

}  // namespace

FacetCounter::FacetCounter(const index::Snapshot& snapshot, const DocumentFilter& filter,
                           bool count_facets)
    : snapshot_(snapshot), filter_(filter), count_facets_(count_facets) {
  languages_.resize(kLanguages.size());
  kinds_.resize(snapshot.dictionary.kinds.size());
  countries_.resize(snapshot.dictionary.countries.size());
  statuses_.resize(kStatusValues.size());
  concepts_.resize(snapshot.dictionary.concepts.size());
}

bool FacetCounter::passes(std::uint32_t docid) {
  const unsigned failures = filter_.failures(docid);
  const auto& row = snapshot_.facets.row(docid);
  if (failures == 0) total_.add(row.group);
  if (count_facets_) count(docid, row, failures);
  return failures == 0;
}

void FacetCounter::count(std::uint32_t docid, const index::FacetTable::Row& row,
                         unsigned failures) {
  const auto passes_others = [failures](FacetId own) { return (failures & ~bit(own)) == 0; };
  if (passes_others(FacetId::Language)) languages_[row.language].add(row.group);
  if (passes_others(FacetId::Kind)) kinds_[row.kind].add(row.group);
  if (passes_others(FacetId::Country)) countries_[row.country].add(row.group);
  if (passes_others(FacetId::Status)) {
    statuses_[static_cast<std::size_t>(row.status)].add(row.group);
  }
  if (passes_others(FacetId::Topic)) {
    for (const std::uint16_t code : snapshot_.facets.concepts(docid))
      concepts_[code].add(row.group);
  }
}

std::vector<Facet> FacetCounter::facets(const Filters& filters, Language ui) const {
  const auto& dictionary = snapshot_.dictionary;
  const auto& catalogue = snapshot_.catalogue;
  const auto make = [&](FacetId id, const std::vector<Count>& counts, auto&& value_of,
                        std::string_view scheme, auto&& selected) {
    Facet facet{std::string(parameter_name(id)), {}};
    for (std::size_t code = 0; code < counts.size(); ++code) {
      const std::string value(value_of(code));
      const bool chosen = !value.empty() && selected(value);
      if (value.empty() || (counts[code].count == 0 && !chosen)) continue;
      facet.values.push_back(
          {value, catalogue.label(std::string(scheme) + value, ui), counts[code].count, chosen});
    }
    sort_values(facet);
    return facet;
  };
  const auto language_of = [](std::size_t code) { return two_letter(kLanguages[code]); };
  const auto topic_of = [&](std::size_t code) {
    const std::string_view id = dictionary.concepts[code];
    return id.starts_with(index::kTopicScheme) ? id.substr(index::kTopicScheme.size())
                                               : std::string_view{};
  };
  std::vector<Facet> facets;
  facets.push_back(
      make(FacetId::Language, languages_, language_of, "language/", [&](const std::string& value) {
        return std::find(filters.languages.begin(), filters.languages.end(),
                         *parse_language(value)) != filters.languages.end();
      }));
  facets.push_back(make(
      FacetId::Kind, kinds_, [&](std::size_t code) { return dictionary.kinds[code]; }, "kind/",
      [&](const std::string& value) { return contains(filters.kinds, value); }));
  facets.push_back(make(
      FacetId::Country, countries_, [&](std::size_t code) { return dictionary.countries[code]; },
      "country/", [&](const std::string& value) { return contains(filters.countries, value); }));
  facets.push_back(make(
      FacetId::Status, statuses_, [](std::size_t code) { return kStatusValues[code]; }, "status/",
      [&](const std::string& value) { return filters.status == value; }));
  facets.push_back(make(FacetId::Topic, concepts_, topic_of, index::kTopicScheme,
                        [&](const std::string& value) { return contains(filters.topics, value); }));
  return facets;
}

}  // namespace panoh::query
