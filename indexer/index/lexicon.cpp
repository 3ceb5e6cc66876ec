// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/lexicon.hpp"

#include <algorithm>
#include <utility>

#include "indexer/analysis/letters.hpp"
#include "indexer/analysis/tajik_alphabet.hpp"
#include "indexer/index/schema.hpp"

namespace panoh::index {
namespace {

std::string key(Level level, Language language, std::string_view form) {
  static constexpr std::string_view kLevels[] = {"S", "F", "K", "W", "V"};
  std::string name(kLevels[static_cast<std::size_t>(level)]);
  return term(name.append(two_letter(language)), form);
}

/// Terms with a prefix begin with a capital letter, words are folded.
bool is_word(const std::string& name) { return name.front() < 'A' || name.front() > 'Z'; }

bool has_tajik_letter(std::string_view word) {
  return std::ranges::any_of(analysis::to_letters(word), analysis::is_tajik_letter);
}

/// Standard Tajik has its own letters in every tenth word or more.
constexpr std::size_t kWordsPerTajikLetter = 30;

bool is_standard_typing(const Xapian::Document& document, Language language) {
  if (language != Language::Tg) return true;
  std::size_t words = 0, tajik = 0;
  for (auto each = document.termlist_begin(); each != document.termlist_end(); ++each) {
    const std::string word = *each;
    if (!is_word(word)) continue;
    ++words;
    if (has_tajik_letter(word)) ++tajik;
  }
  return tajik * kWordsPerTajikLetter >= words;
}

}  // namespace

std::vector<std::string> words_with(const Xapian::Database& database, Level level,
                                    Language language, std::string_view form) {
  const std::string name = key(level, language, form);
  return {database.synonyms_begin(name), database.synonyms_end(name)};
}

std::vector<std::string> forms_beginning(const Xapian::Database& database, Level level,
                                         Language language, std::string_view beginning,
                                         std::size_t limit) {
  const std::size_t before = key(level, language, {}).size();
  const std::string name = key(level, language, beginning);
  std::vector<std::string> forms;
  for (auto each = database.synonym_keys_begin(name);
       forms.size() < limit && each != database.synonym_keys_end(name); ++each) {
    forms.push_back((*each).substr(before));
  }
  return forms;
}

std::u32string spelled_form(const analysis::Analyzer& analyzer, std::string_view normal) {
  const bool tajik = analyzer.typing() != nullptr;
  return analysis::to_letters(tajik ? analyzer.typing()->plain(normal) : std::string(normal));
}

void LexiconWriter::note(const std::string& key, std::string_view word) {
  entries_.push_back({static_cast<std::uint32_t>(letters_.size()),
                      static_cast<std::uint32_t>(key.size()),
                      static_cast<std::uint32_t>(word.size())});
  letters_.append(key).append(word);
}

void LexiconWriter::add_levels(const std::string& word, analysis::Analyzer& analyzer) {
  const Language language = analyzer.language();
  const analysis::WordForms& forms = analyzer.forms(word);
  if (!forms.stem.empty()) note(key(Level::Stem, language, forms.stem), word);
  if (!forms.folded.empty()) note(key(Level::Folded, language, forms.folded), word);
  for (const std::string_view skeleton : analysis::skeleton_keys(forms)) {
    note(key(Level::Skeleton, language, skeleton), word);
  }
}

void LexiconWriter::add_spelling(const std::string& word, const analysis::Analyzer& analyzer) {
  const Language language = analyzer.language();
  const auto is_letter = language == Language::En ? analysis::is_latin : analysis::is_cyrillic;
  std::u32string spelled = spelled_form(analyzer, word);
  if (spelled.size() < kMinSpelled || spelled.size() > kMaxSpelled) return;
  if (!std::ranges::all_of(analysis::to_letters(word), is_letter)) return;
  note(key(Level::Spelled, language, analysis::to_utf8(spelled)), word);
  std::ranges::reverse(spelled);
  note(key(Level::Reversed, language, analysis::to_utf8(spelled)), word);
}

void LexiconWriter::add(const Xapian::Document& document, analysis::Analyzer& analyzer) {
  const Language language = analyzer.language();
  const bool standard = is_standard_typing(document, language);
  for (auto each = document.termlist_begin(); each != document.termlist_end(); ++each) {
    const std::string word = *each;
    if (!is_word(word)) continue;
    Known& known = known_[std::hash<std::string_view>{}(word) + static_cast<std::size_t>(language)];
    if (!std::exchange(known.levels, true)) add_levels(word, analyzer);
    if (standard && !std::exchange(known.spelling, true)) add_spelling(word, analyzer);
  }
}

void LexiconWriter::write_to(Xapian::WritableDatabase& database) {
  const std::string_view letters = letters_;
  const auto key_of = [&](const Entry& entry) { return letters.substr(entry.begin, entry.key); };
  std::ranges::sort(entries_, {}, key_of);
  for (const Entry& entry : entries_) {
    database.add_synonym(std::string(key_of(entry)),
                         std::string(letters.substr(entry.begin + entry.key, entry.word)));
  }
  entries_.clear();
  letters_.clear();
}

}  // namespace panoh::index
