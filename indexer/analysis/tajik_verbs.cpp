// SPDX-License-Identifier: GPL-2.0-or-later
// Patterns; P is a past stem, R a present stem.
#include "indexer/analysis/tajik_verbs.hpp"

#include <algorithm>
#include <array>

namespace panoh::analysis {
namespace {

enum Prefix : unsigned { kNone = 1, kMe = 2, kName = 4, kNa = 8, kBi = 16 };
constexpr unsigned kDurative = kMe | kName;

struct PrefixRow {
  Prefix prefix;
  LettersView letters;
};
constexpr std::array<PrefixRow, 5> kPrefixes{
    {{kNone, U""}, {kMe, U"ме"}, {kName, U"наме"}, {kNa, U"на"}, {kBi, U"би"}}};

struct Pattern {
  unsigned prefixes;
  LettersView ending;
};

constexpr unsigned kFinite = kNone | kMe | kName | kNa;
constexpr unsigned kNonFinite = kNone | kNa;
constexpr std::array<Pattern, 21> kPastPatterns{{
    // P: кард, мекардам, накарданд; ӣ only behind a prefix: мекардӣ
    {kFinite, U""},
    {kFinite, U"ам"},
    {kFinite, U"ем"},
    {kFinite, U"ед"},
    {kFinite, U"анд"},
    {kDurative | kNa, U"ӣ"},
    // P + а: шуда, накардааст, гирифтаанд, кардаи
    {kNonFinite, U"а"},
    {kNonFinite, U"аам"},
    {kNonFinite, U"ааст"},
    {kNonFinite, U"аем"},
    {kNonFinite, U"аед"},
    {kNonFinite, U"аанд"},
    {kNonFinite, U"аи"},
    // P + ан: кардан, карданӣ, карданист, кардагӣ
    {kNonFinite, U"ан"},
    {kNonFinite, U"анӣ"},
    {kNonFinite, U"ани"},
    {kNonFinite, U"анист"},
    {kNonFinite, U"агӣ"},
    {kNonFinite, U"аги"},
    {kNonFinite, U"агии"},
    {kNonFinite, U"агист"},
}};

constexpr unsigned kAnyPrefix = kNone | kMe | kName | kNa | kBi;
constexpr unsigned kPrefixed = kMe | kName | kNa | kBi;
constexpr std::array<Pattern, 10> kPresentPatterns{{
    {kAnyPrefix, U"ад"},
    {kAnyPrefix, U"анд"},
    {kAnyPrefix, U"ем"},
    {kAnyPrefix, U"ед"},
    {kPrefixed, U"ам"},
    {kAnyPrefix, U"яд"},
    {kAnyPrefix, U"янд"},
    {kPrefixed, U"ям"},
    {kDurative, U"ӣ"},
    {kDurative, U""},
}};

/// The endings of X in ме- + X + ending, and of -ид.
constexpr std::array<LettersView, 4> kRegularPresent{U"анд", U"ад", U"ем", U"ед"};
constexpr std::array<LettersView, 10> kRegularPast{U"анашон", U"анаш", U"анро", U"анӣ", U"агӣ",
                                                   U"ааст",   U"аанд", U"аам",  U"анд", U"ан"};

bool after_round_vowel(LettersView stem) {
  constexpr LettersView kRound = U"оуӯ";
  return !stem.empty() && kRound.find(stem.back()) != LettersView::npos;
}

}  // namespace

TajikVerbs::TajikVerbs(const TajikTables& tables, const TajikAlphabet& alphabet)
    : tables_(tables), alphabet_(alphabet) {
  for (const VerbRow& verb : tables.verbs) {  // emplace: the first row wins
    pasts_.emplace(verb.past, verb.infinitive);
    for (const Letters& present : verb.presents) presents_.emplace(present, verb.infinitive);
  }
}

std::optional<Letters> TajikVerbs::infinitive(LettersView word) const {
  if (const Letters* found = past_form(word)) return *found;
  if (const Letters* found = present_form(word)) return *found;
  return std::nullopt;
}

const Letters* TajikVerbs::past_form(LettersView word) const {
  for (const Pattern& pattern : kPastPatterns) {
    if (!alphabet_.ends(word, pattern.ending)) continue;
    const LettersView rest = word.substr(0, word.size() - pattern.ending.size());
    for (const auto& [prefix, letters] : kPrefixes) {
      if ((pattern.prefixes & prefix) == 0 || !alphabet_.starts(rest, letters)) continue;
      const LettersView stem = rest.substr(letters.size());
      const auto found = pasts_.find(stem);
      if (found == pasts_.end()) continue;
      const bool bare = letters.empty() && pattern.ending.empty();
      if (!bare || !tables_.noun_like_pasts.contains(stem)) return &found->second;
    }
  }
  return nullptr;
}

const Letters* TajikVerbs::present_form(LettersView word) const {
  for (const Pattern& pattern : kPresentPatterns) {
    if (!alphabet_.ends(word, pattern.ending)) continue;
    const LettersView rest = word.substr(0, word.size() - pattern.ending.size());
    for (const auto& [prefix, letters] : kPrefixes) {
      if ((pattern.prefixes & prefix) == 0 || !alphabet_.starts(rest, letters)) continue;
      const LettersView stem = rest.substr(letters.size());
      const auto found = presents_.find(stem);
      if (found != presents_.end() && accepts_present(stem, letters, pattern.ending)) {
        return &found->second;
      }
    }
  }
  return nullptr;
}

bool TajikVerbs::accepts_present(LettersView stem, LettersView prefix, LettersView ending) const {
  const bool durative = prefix == U"ме" || prefix == U"наме";
  const bool glide = !ending.empty() && ending.front() == U'я';
  if (glide && !after_round_vowel(stem)) return false;
  if (stem.size() <= 2 && !durative && !glide) return false;  // о, ра, ша: too many nouns
  const bool first_or_second = ending == U"ем" || ending == U"ед";
  return !prefix.empty() || !first_or_second || stem.size() >= 3;
}

std::optional<Letters> TajikVerbs::regular(LettersView word) const {
  for (const LettersView prefix : {LettersView(U"наме"), LettersView(U"ме")}) {
    if (!alphabet_.starts(word, prefix)) continue;
    for (const LettersView ending : kRegularPresent) {
      const LettersView rest = word.substr(prefix.size());
      if (!alphabet_.ends(rest, ending)) continue;
      Letters stem(rest.substr(0, rest.size() - ending.size()));
      if (stem.size() < 3 || tables_.regular_verb_guards.contains(stem)) continue;
      return stem + (stem.ends_with(U"ид") ? U"а" : U"ида");
    }
  }
  for (const LettersView ending : kRegularPast) {
    if (!alphabet_.ends(word, ending)) continue;
    const LettersView stem = word.substr(0, word.size() - ending.size());
    // расиданаш is a form of the table's расидан, only with an ending for the rules to cut.
    if (pasts_.contains(stem)) return std::nullopt;
    if (stem.size() >= 4 && stem.ends_with(U"ид")) return Letters(stem) + U"а";
  }
  return std::nullopt;
}

}  // namespace panoh::analysis
