// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/analysis/stemmer_quality.hpp"

#include <algorithm>
#include <map>

namespace panoh::analysis {
namespace {

using Counts = std::map<std::string, std::size_t>;

std::size_t pairs_of(std::size_t count) { return count * (count - 1) / 2; }

std::size_t total(const Counts& counts) {
  std::size_t sum = 0;
  for (const auto& [name, count] : counts) sum += count;
  return sum;
}

std::size_t pairs_within(const Counts& counts) {
  std::size_t sum = 0;
  for (const auto& [name, count] : counts) sum += pairs_of(count);
  return sum;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double GroupQuality::pair_recall() const { return share(met, pairs); }
double GroupQuality::over_stemming() const { return share(foreign_met, foreign_pairs); }

GroupQuality measure_groups(const std::vector<Form>& forms, const StemOf& stem) {
  std::map<std::string, Counts> stems_of_group;
  Counts forms_of_stem;
  for (const Form& form : forms) {
    const std::string key = stem(form.form);
    ++stems_of_group[form.group][key];
    ++forms_of_stem[key];
  }
  GroupQuality quality;
  for (const auto& [group, counts] : stems_of_group) {
    GroupScore score{
        .group = group, .pairs = pairs_of(total(counts)), .met = pairs_within(counts), .stems = {}};
    for (const auto& [name, count] : counts) score.stems.push_back(name);
    quality.pairs += score.pairs;
    quality.met += score.met;
    quality.groups.push_back(std::move(score));
  }
  quality.foreign_pairs = pairs_of(forms.size()) - quality.pairs;
  quality.foreign_met = pairs_within(forms_of_stem) - quality.met;
  std::ranges::stable_sort(quality.groups, std::greater{},
                           [](const GroupScore& score) { return score.pairs - score.met; });
  return quality;
}

std::vector<WordPair> merged_pairs(const std::vector<WordPair>& pairs, const StemOf& stem) {
  std::vector<WordPair> merged;
  for (const WordPair& pair : pairs) {
    if (stem(pair.first) == stem(pair.second)) merged.push_back(pair);
  }
  return merged;
}

}  // namespace panoh::analysis
