// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/term_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "indexer/base/utf8.hpp"
#include "indexer/index/schema.hpp"

namespace panoh::index {
namespace {

bool is_short(const model::Term& term, std::size_t fewest_letters) {
  return term.type == model::TermType::Abbreviation &&
         utf8::count_code_points(term.text) - std::count(term.text.begin(), term.text.end(), '.') <
             fewest_letters;
}

}  // namespace

std::string concept_term(Language language, std::uint32_t entry) {
  return fmt::format("{}{}{}", kTermPrefix, two_letter(language), entry);
}

std::vector<std::string> term_words(std::string_view text, TermForm form,
                                    analysis::Analyzer& analyzer) {
  std::vector<std::string> words;
  for (const analysis::Token& token : analyzer.analyze(text)) {
    if (token.joined) continue;
    words.push_back(form == TermForm::Stem ? token.forms->stem : token.forms->normal);
  }
  return words;
}

void TermTable::add(const std::vector<model::TermEntry>& entries, std::string_view language,
                    TermForm form, std::size_t fewest_letters, analysis::Analyzer& analyzer) {
  for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
    if (entries[entry].structural) continue;
    const auto& terms = entries[entry].terms;
    for (std::uint32_t term = 0; term < terms.size(); ++term) {
      if (terms[term].language != language || is_short(terms[term], fewest_letters)) continue;
      auto words = term_words(terms[term].text, form, analyzer);
      if (words.empty()) continue;
      auto& same_first = by_first_[words.front()];
      const bool known = std::any_of(same_first.begin(), same_first.end(), [&](const auto& other) {
        return other.entry == entry && other.words == words;
      });
      if (!known) same_first.push_back({entry, term, std::move(words)});
    }
  }
}

const std::vector<TermTable::Sequence>* TermTable::starting_with(std::string_view word) const {
  const auto found = by_first_.find(word);
  return found == by_first_.end() ? nullptr : &found->second;
}

}  // namespace panoh::index
