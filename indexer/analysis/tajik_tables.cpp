// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/tajik_tables.hpp"

#include "indexer/analysis/table.hpp"

namespace panoh::analysis {
namespace {

std::vector<Letters> read_list(const LanguageData& data, std::string_view file) {
  std::vector<Letters> list;
  for (const std::string_view line : data.lines(file)) list.push_back(to_letters(line));
  return list;
}

LetterSet read_set(const LanguageData& data, std::string_view file) {
  LetterSet set;
  for (const std::string_view line : data.lines(file)) set.insert(to_letters(line));
  return set;
}

Result<void> read_exceptions(const LanguageData& data, LetterDictionary& exceptions) {
  const auto rows = read_rows(data, "exceptions.tsv", 2);
  if (!rows) return tl::unexpected(rows.error());
  for (const Row& row : *rows) {
    for (const std::string_view form : words_of(row[1])) {
      exceptions.emplace(to_letters(form), to_letters(row[0]));
    }
  }
  return {};
}

Result<void> read_verbs(const LanguageData& data, std::vector<VerbRow>& verbs) {
  const auto rows = read_rows(data, "verbs.tsv", 3);
  if (!rows) return tl::unexpected(rows.error());
  for (const Row& row : *rows) {
    VerbRow verb{.past = to_letters(row[0]), .presents = {}, .infinitive = to_letters(row[2])};
    for (const std::string_view stem : words_of(row[1])) verb.presents.push_back(to_letters(stem));
    verbs.push_back(std::move(verb));
  }
  return {};
}

}  // namespace

Result<TajikTables> read_tajik_tables(const LanguageData& data) {
  TajikTables tables;
  tables.protected_words = read_set(data, "protected.txt");
  tables.protected_endings = read_list(data, "protected_endings.txt");
  tables.plural_guards = read_list(data, "plural_guards.txt");
  tables.av_stems = read_set(data, "av_stems.txt");
  tables.agent_endings = read_list(data, "agent_endings.txt");
  tables.kin = read_set(data, "kin.txt");
  tables.animate = read_set(data, "animate.txt");
  tables.degree_guards = read_list(data, "degree_guards.txt");
  tables.possessor_guards = read_list(data, "possessor_guards.txt");
  tables.noun_like_pasts = read_set(data, "noun_like_pasts.txt");
  tables.regular_verb_guards = read_set(data, "regular_verb_guards.txt");
  if (auto done = read_exceptions(data, tables.exceptions); !done) {
    return tl::unexpected(done.error());
  }
  if (auto done = read_verbs(data, tables.verbs); !done) return tl::unexpected(done.error());
  return tables;
}

}  // namespace panoh::analysis
