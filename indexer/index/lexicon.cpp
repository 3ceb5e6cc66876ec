// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/lexicon.hpp"

#include "indexer/index/schema.hpp"

namespace panoh::index {
namespace {

std::string key(Level level, Language language, std::string_view form) {
  static constexpr std::string_view kLevels[] = {"S", "F", "K"};
  std::string name(kLevels[static_cast<std::size_t>(level)]);
  return term(name.append(two_letter(language)), form);
}

/// Terms with a prefix begin with a capital letter, words are folded.
bool is_word(const std::string& name) { return name.front() < 'A' || name.front() > 'Z'; }

}  // namespace

std::vector<std::string> words_with(const Xapian::Database& database, Level level,
                                    Language language, std::string_view form) {
  const std::string name = key(level, language, form);
  return {database.synonyms_begin(name), database.synonyms_end(name)};
}

void LexiconWriter::add(const Xapian::Document& document, analysis::Analyzer& analyzer,
                        Xapian::WritableDatabase& database) {
  const Language language = analyzer.language();
  for (auto each = document.termlist_begin(); each != document.termlist_end(); ++each) {
    const std::string word = *each;
    if (!is_word(word)) continue;
    const std::size_t hash = std::hash<std::string>{}(word) + static_cast<std::size_t>(language);
    if (!known_.insert(hash).second) continue;
    const analysis::WordForms& forms = analyzer.forms(word);
    if (!forms.stem.empty()) database.add_synonym(key(Level::Stem, language, forms.stem), word);
    if (!forms.folded.empty()) {
      database.add_synonym(key(Level::Folded, language, forms.folded), word);
    }
    for (const std::string_view skeleton : analysis::skeleton_keys(forms)) {
      database.add_synonym(key(Level::Skeleton, language, skeleton), word);
    }
  }
}

}  // namespace panoh::index
