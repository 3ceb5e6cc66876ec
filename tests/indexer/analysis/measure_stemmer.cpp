// SPDX-License-Identifier: GPL-2.0-or-later
// stemmer-measure: how good the Tajik stems are, overall and where they are worst.
//   stemmer-measure GROUPS.tsv [CONFUSABLES.tsv] [--folded]
// Columns "group, form" and "form1, form2", the first line is a heading.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "indexer/analysis/analyzer_registry.hpp"
#include "tests/indexer/analysis/stemmer_quality.hpp"

namespace {

using namespace panoh;
using namespace panoh::analysis;

template <typename Row>
std::vector<Row> read_pairs(const std::string& path) {
  std::ifstream input(path);
  std::string line;
  std::getline(input, line);
  std::vector<Row> rows;
  while (std::getline(input, line)) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos) rows.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return rows;
}

void print_groups(const std::vector<Form>& forms, const StemOf& stem) {
  const GroupQuality quality = measure_groups(forms, stem);
  fmt::print("forms            {}\ngroups           {}\n", forms.size(), quality.groups.size());
  fmt::print("pair recall      {:.4f}\n", quality.pair_recall());
  fmt::print("over-stemming    {:.2e} ({} pairs)\n", quality.over_stemming(), quality.foreign_met);
  fmt::print("worst groups\n");
  for (std::size_t i = 0; i < std::min<std::size_t>(20, quality.groups.size()); ++i) {
    const GroupScore& group = quality.groups[i];
    if (group.met == group.pairs) break;
    fmt::print("  {} {}/{}:", group.group, group.met, group.pairs);
    for (const std::string& name : group.stems) fmt::print(" {}", name);
    fmt::print("\n");
  }
}

void print_confusables(const std::vector<WordPair>& pairs, const StemOf& stem) {
  const std::vector<WordPair> merged = merged_pairs(pairs, stem);
  fmt::print("confusable pairs {}\nmerged           {}\n", pairs.size(), merged.size());
  for (const WordPair& pair : merged) fmt::print("  {} {}\n", pair.first, pair.second);
}

int measure(std::vector<std::string> arguments) {
  const bool folded = std::erase(arguments, "--folded") > 0;
  if (arguments.empty() || arguments.size() > 2) {
    fmt::print(stderr, "stemmer-measure GROUPS.tsv [CONFUSABLES.tsv] [--folded]\n");
    return 1;
  }
  const auto registry = AnalyzerRegistry::read(std::filesystem::path(PANOH_LANG_FOLDER));
  if (!registry) {
    fmt::print(stderr, "{}\n", to_line(registry.error()));
    return 2;
  }
  Analyzer analyzer = registry->analyzer(Language::Tg);
  const StemOf stem = [&](std::string_view word) {
    const WordForms& forms = analyzer.forms(word);
    return folded ? forms.folded : forms.stem;
  };
  const auto forms = read_pairs<Form>(arguments[0]);
  if (forms.empty()) {
    fmt::print(stderr, "{}: no rows (two columns, the first line is a heading)\n", arguments[0]);
    return 2;
  }
  print_groups(forms, stem);
  if (arguments.size() == 2) print_confusables(read_pairs<WordPair>(arguments[1]), stem);
  return 0;
}

}  // namespace

int main(int count, char** values) { return measure({values + 1, values + count}); }
