// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/citation_tokens.hpp"

#include <algorithm>

#include "indexer/analysis/number_forms.hpp"
#include "indexer/analysis/tokenizer.hpp"

namespace panoh::query {
namespace {

/// "UK" is no УК.
bool is_short_latin(std::string_view word) {
  return word.size() <= 3 && static_cast<unsigned char>(word.front()) < 0x80;
}

void read_number(CitationToken& token) {
  token.plain = analysis::normalise_number(token.text);
  token.keys.fill(token.plain);
}

void read_word(CitationToken& token, const CitationWords& words,
               std::map<Language, analysis::Analyzer>& analyzers) {
  for (auto& [language, analyzer] : analyzers) {
    const auto place = static_cast<std::size_t>(language);
    const analysis::WordForms& forms = analyzer.forms(token.text);
    const bool folds = !forms.folded.empty() && !is_short_latin(token.text);
    token.keys[place] = folds ? forms.folded : forms.stem;
    token.empty[place] = analyzer.is_stop_word(forms.normal);
    if (language != Language::Tg) continue;
    token.plain = words.plain(forms.normal);
    token.roles = words.roles(token.plain, forms.folded);
  }
  using enum CitationRole;
  const auto& roles = token.roles;
  if (roles.has(Link) || roles.has(NumberSign) || roles.has(Year)) token.empty.fill(true);
}

}  // namespace

std::vector<CitationToken> citation_tokens(std::string_view text, const CitationWords& words,
                                           std::map<Language, analysis::Analyzer>& analyzers) {
  std::vector<CitationToken> tokens;
  for (const analysis::Word& word : analysis::tokenize(text)) {
    CitationToken& token = tokens.emplace_back();
    token.text = text.substr(word.begin, word.end - word.begin);
    token.begin = word.begin;
    token.end = word.end;
    token.number = word.number;
    token.hyphen_before = word.hyphen_before;
    if (word.number) {
      read_number(token);
    } else {
      read_word(token, words, analyzers);
    }
  }
  return tokens;
}

bool is_year(std::string_view number) {
  return number.size() == 4 && (number.starts_with("19") || number.starts_with("20")) &&
         std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace panoh::query
