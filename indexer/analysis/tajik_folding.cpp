// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/tajik_folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "indexer/analysis/table.hpp"

namespace panoh::analysis {
namespace {

Letters fold(const LetterMap& folding, Letters word) {
  folding.apply(word);
  return word;
}

LetterSet fold_all(const LetterMap& folding, const LetterSet& words) {
  LetterSet folded;
  for (const Letters& word : words) folded.insert(fold(folding, word));
  return folded;
}

std::vector<Letters> fold_all(const LetterMap& folding, std::vector<Letters> words) {
  for (Letters& word : words) folding.apply(word);
  return words;
}

void drop_final_i(Letters& word) {
  if (word.ends_with(U'и')) word.pop_back();
}

LetterSet fold_protected(const TajikTables& tables, const LetterMap& folding,
                         const LanguageData& data) {
  LetterSet keeps;
  for (const auto line : data.lines("folded_keeps_final_i.txt")) keeps.insert(to_letters(line));
  LetterSet folded;
  for (const Letters& word : tables.protected_words) {
    Letters plain = fold(folding, word);
    if (plain.size() > 4 && !keeps.contains(word)) drop_final_i(plain);
    folded.insert(plain);
  }
  for (const auto line : data.lines("folded_protected.txt")) folded.insert(to_letters(line));
  return folded;
}

/// é → e; 0 when the letter has no simpler base.
char32_t base_letter(char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !nfd->getDecomposition(static_cast<UChar32>(letter), parts)) return 0;
  return static_cast<char32_t>(parts.char32At(0));
}

}  // namespace

TajikTables fold_tables(const TajikTables& tables, const LetterMap& folding,
                        const LanguageData& data) {
  TajikTables folded;
  folded.protected_words = fold_protected(tables, folding, data);
  folded.protected_endings = fold_all(folding, tables.protected_endings);
  folded.plural_guards = fold_all(folding, tables.plural_guards);
  folded.av_stems = fold_all(folding, tables.av_stems);
  folded.agent_endings = fold_all(folding, tables.agent_endings);
  folded.kin = fold_all(folding, tables.kin);
  folded.animate = fold_all(folding, tables.animate);
  folded.degree_guards = fold_all(folding, tables.degree_guards);
  folded.possessor_guards = fold_all(folding, tables.possessor_guards);
  folded.noun_like_pasts = fold_all(folding, tables.noun_like_pasts);
  folded.regular_verb_guards = fold_all(folding, tables.regular_verb_guards);
  for (const auto& [form, stem] : tables.exceptions) {
    Letters plain = fold(folding, stem);
    drop_final_i(plain);
    folded.exceptions.emplace(fold(folding, form), plain);
  }
  for (const VerbRow& verb : tables.verbs) {
    folded.verbs.push_back({.past = fold(folding, verb.past),
                            .presents = fold_all(folding, verb.presents),
                            .infinitive = fold(folding, verb.infinitive)});
  }
  return folded;
}

Result<LatinTyping> LatinTyping::read(const LanguageData& data) {
  const auto rows = read_rows(data, "latin_letters.tsv", 2);
  if (!rows) return tl::unexpected(rows.error());
  LatinTyping typing;
  for (const Row& row : *rows) {
    const Letters latin = to_letters(row[0]);
    typing.longest_ = std::max(typing.longest_, latin.size());
    typing.pieces_.emplace(latin, to_letters(row[1]));
  }
  return typing;
}

const Letters* LatinTyping::piece_at(LettersView word, std::size_t at, std::size_t& length) const {
  for (length = std::min(longest_, word.size() - at); length > 0; --length) {
    const auto found = pieces_.find(word.substr(at, length));
    if (found != pieces_.end()) return &found->second;
  }
  length = 1;
  const char32_t base = base_letter(word[at]);
  const auto found = pieces_.find(LettersView(&base, 1));
  return found == pieces_.end() ? nullptr : &found->second;
}

Letters LatinTyping::to_cyrillic(LettersView word) const {
  Letters result;
  for (std::size_t at = 0, length = 0; at < word.size(); at += length) {
    const char32_t letter = is_apostrophe(word[at]) ? U'\'' : word[at];
    if (letter == U'\'') {
      const auto sign = pieces_.find(LettersView(U"'"));
      if (sign != pieces_.end()) result += sign->second;
      length = 1;
    } else if (const Letters* piece = piece_at(word, at, length)) {
      result += *piece;
    }
  }
  if (word.starts_with(U'e') && result.starts_with(U'е')) result.front() = U'э';
  return result;
}

}  // namespace panoh::analysis
