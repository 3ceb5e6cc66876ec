// SPDX-License-Identifier: GPL-2.0-or-later
// The only file of analysis that includes xapian.h.
#include "indexer/analysis/stemmer_snowball.hpp"

#include <xapian.h>

#include <algorithm>
#include <unordered_map>

#include "indexer/analysis/letter_map.hpp"
#include "indexer/analysis/letters.hpp"
#include "indexer/analysis/table.hpp"

namespace panoh::analysis {
namespace {

/// Snowball with exceptions.tsv before and behind it.
class Snowball {
 public:
  /// @error DocumentInvalid: a line of exceptions.tsv cannot be read
  static Result<Snowball> read(const char* algorithm, const LanguageData& data) {
    const auto rows = read_rows(data, "exceptions.tsv", 2);
    if (!rows) return tl::unexpected(rows.error());
    Snowball snowball(algorithm);
    for (const Row& row : *rows) {
      for (const auto form : words_of(row[1])) snowball.exceptions_.emplace(form, row[0]);
    }
    return snowball;
  }

  /// A Xapian::Stem works in buffers of its own, so one object must not be used by two threads. It
  /// is made anew for each word (0.2 µs): Stemmer stays free of state, and analyzers remember
  /// words.
  [[nodiscard]] std::string stem(const std::string& word) const {
    if (const auto found = exceptions_.find(word); found != exceptions_.end()) {
      return found->second;
    }
    std::string stem = Xapian::Stem(algorithm_)(word);
    const auto found = exceptions_.find(stem);
    return found == exceptions_.end() ? stem : found->second;
  }

 private:
  explicit Snowball(const char* algorithm) : algorithm_(algorithm) {}

  const char* algorithm_;
  std::unordered_map<std::string, std::string> exceptions_;
};

class RussianStemmer : public Stemmer {
 public:
  RussianStemmer(LetterMap look_alikes, Snowball snowball)
      : look_alikes_(std::move(look_alikes)), snowball_(std::move(snowball)) {}

  [[nodiscard]] WordForms forms(std::string_view word) const override {
    Letters letters = fold_word(word);
    std::erase_if(letters, is_apostrophe);
    if (std::ranges::any_of(letters, is_cyrillic)) look_alikes_.apply(letters);
    std::ranges::replace(letters, U'ё', U'е');
    WordForms forms;
    forms.normal = to_utf8(letters);
    forms.stem = snowball_.stem(forms.normal);
    return forms;
  }

 private:
  LetterMap look_alikes_;
  Snowball snowball_;
};

void drop_possessive(Letters& letters) {
  const std::size_t length = letters.size();
  if (length > 2 && letters.back() == U's' && is_apostrophe(letters[length - 2])) {
    letters.resize(length - 2);
  }
}

class EnglishStemmer : public Stemmer {
 public:
  explicit EnglishStemmer(Snowball snowball) : snowball_(std::move(snowball)) {}

  [[nodiscard]] WordForms forms(std::string_view word) const override {
    Letters letters = fold_word(word);
    drop_possessive(letters);
    std::erase_if(letters, is_apostrophe);
    WordForms forms;
    forms.normal = to_utf8(letters);
    forms.stem = snowball_.stem(forms.normal);
    return forms;
  }

 private:
  Snowball snowball_;
};

}  // namespace

Result<std::unique_ptr<Stemmer>> make_russian_stemmer(const LanguageData& data) {
  auto look_alikes = LetterMap::read(data, "look_alikes.tsv");
  if (!look_alikes) return tl::unexpected(look_alikes.error());
  auto snowball = Snowball::read("russian", data);
  if (!snowball) return tl::unexpected(snowball.error());
  return std::make_unique<RussianStemmer>(*std::move(look_alikes), *std::move(snowball));
}

Result<std::unique_ptr<Stemmer>> make_english_stemmer(const LanguageData& data) {
  auto snowball = Snowball::read("english", data);
  if (!snowball) return tl::unexpected(snowball.error());
  return std::make_unique<EnglishStemmer>(*std::move(snowball));
}

}  // namespace panoh::analysis
