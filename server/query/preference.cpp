// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/preference.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/index/authority.hpp"

namespace panoh::query {
namespace {

/// International instruments, and the country whose law this knowledge base is about.
constexpr std::string_view kInternational = "INT";
constexpr std::array kHome{std::string_view{"TJ"}, kInternational};
constexpr double kOtherCountry = 0.6;

}  // namespace

CountryNames::CountryNames(const index::Snapshot& snapshot,
                           std::map<Language, analysis::Analyzer>& analyzers) {
  const auto& countries = snapshot.dictionary.countries;
  for (std::size_t code = 0; code < countries.size(); ++code) {
    const auto* known = snapshot.catalogue.find_concept("country/" + countries[code]);
    if (known == nullptr || countries[code] == kInternational) continue;
    for (const auto& [language, label] : known->labels) {
      add(code, language, label, analyzers);
    }
    for (const auto& [language, names] : known->other_names) {
      for (const auto& name : names) add(code, language, name, analyzers);
    }
  }
}

void CountryNames::add(std::size_t country, Language language, const std::string& name,
                       std::map<Language, analysis::Analyzer>& analyzers) {
  names_.push_back({country, language, {}});
  for (const auto& word : analyzers.at(language).hash_words(name)) {
    names_.back().words.push_back(word.hashes);
  }
}

std::bitset<256> CountryNames::named_in(const HighlightTerms& query) const {
  std::bitset<256> named;
  for (const Name& name : names_) {
    const bool all = std::ranges::all_of(name.words, [&](const analysis::WordHashes& word) {
      return query.find(word, name.language) != nullptr;
    });
    if (all && !name.words.empty()) named.set(name.country);
  }
  return named;
}

Preference::Preference(const Filters& filters, const HighlightTerms& query,
                       const CountryNames& names, const index::Snapshot& snapshot) {
  countries_ = names.named_in(query);
  if (countries_.any()) return;
  const auto& countries = snapshot.dictionary.countries;
  for (std::size_t code = 0; code < countries.size(); ++code) {
    const bool home = std::ranges::find(kHome, countries[code]) != kHome.end();
    countries_[code] = home || !filters.countries.empty();
  }
}

double Preference::factor(const index::FacetTable::Row& row) const {
  return index::decode_authority(row.authority) * (countries_[row.country] ? 1 : kOtherCountry);
}

}  // namespace panoh::query
