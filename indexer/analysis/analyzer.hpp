// SPDX-License-Identifier: GPL-2.0-or-later
// Text → tokens for one language: char filter → tokenizer → token filters (stemmer, stop words).
// The same object serves the indexer, the query planner and the highlighter, so they cannot differ.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/analysis/char_filter.hpp"
#include "indexer/analysis/stemmer.hpp"
#include "indexer/analysis/tajik_typing.hpp"
#include "indexer/analysis/token.hpp"
#include "indexer/analysis/tokenizer.hpp"
#include "indexer/analysis/word_hashes.hpp"

namespace panoh::analysis {

/// What is shared by all analyzers of a language.
struct LanguageResources {
  Language language = Language::En;
  std::shared_ptr<const Stemmer> stemmer;
  std::shared_ptr<const TajikTyping> typing;       ///< none for other languages
  std::unordered_set<std::string> stop_words;      ///< in normalised spelling (level E)
  std::unordered_set<std::string> number_endings;  ///< of all languages: 11-уми, 130-й, 2nd
};

/// @thread one per thread: it remembers the words it has seen (texts follow Zipf's law, so nearly
///         every word of a text is already known)
class Analyzer {
 public:
  /// Words with forms that are kept; 1,000 take about 0.3 MB. Texts to be indexed need many,
  /// queries few.
  static constexpr std::size_t kForTexts = 20'000, kForQueries = 2'000;

  /// @param most_remembered  kForTexts or kForQueries
  explicit Analyzer(std::shared_ptr<const LanguageResources> resources,
                    std::size_t most_remembered = kForTexts);

  /// @param text  valid UTF-8, any normalisation form
  /// @return      tokens by rising position. Their forms stay valid until the next call of analyze
  ///              on this object.
  [[nodiscard]] std::vector<Token> analyze(std::string_view text);

  /// The same words as analyze gives, for comparing only: a third of the time and of the memory's
  /// cost, for the many texts of a page of hits.
  [[nodiscard]] std::vector<HashedToken> hash_words(std::string_view text);

  /// The levels of a single word (no tokenizing). @param word NFC
  [[nodiscard]] const WordForms& forms(std::string_view word);

  [[nodiscard]] bool is_stop_word(std::string_view normal) const;
  [[nodiscard]] Language language() const { return resources_->language; }
  /// Readings of letters that stand for others; nullptr when the language knows none.
  [[nodiscard]] const TajikTyping* typing() const { return resources_->typing.get(); }

 private:
  struct Remembered {
    WordForms forms;
    bool stop_word = false;
  };
  [[nodiscard]] FilteredText filter(std::string_view text) const;
  [[nodiscard]] WordForms make_forms(std::string_view word) const;
  const Remembered& remember(std::string_view word);
  /// Calls token(word as written, place) for every word and joined form, by rising position.
  template <typename OnToken>
  void for_each_token(const FilteredText& filtered, const OnToken& on_token) const;
  [[nodiscard]] bool is_number_ending(std::string_view text, std::span<const Word> words,
                                      std::size_t at) const;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::shared_ptr<const LanguageResources> resources_;
  std::size_t most_remembered_;
  std::unordered_map<std::string, Remembered, Hash, std::equal_to<>> remembered_;
  WordMemory hashes_;
};

}  // namespace panoh::analysis
