// SPDX-License-Identifier: GPL-2.0-or-later
// The only file of analysis that includes xapian.h.
#include "indexer/analysis/stemmer_snowball.hpp"

#include <xapian.h>

#include <algorithm>

#include "indexer/analysis/letter_map.hpp"
#include "indexer/analysis/letters.hpp"

namespace panoh::analysis {
namespace {

/// A Xapian::Stem works in buffers of its own, so one object must not be used by two threads. It is
/// made anew for each word (0.2 µs): Stemmer stays free of state, and analyzers remember words.
std::string snowball_stem(const char* algorithm, const std::string& word) {
  return Xapian::Stem(algorithm)(word);
}

class RussianStemmer : public Stemmer {
 public:
  explicit RussianStemmer(LetterMap look_alikes) : look_alikes_(std::move(look_alikes)) {}

  [[nodiscard]] WordForms forms(std::string_view word) const override {
    Letters letters = fold_word(word);
    std::erase_if(letters, is_apostrophe);
    if (std::ranges::any_of(letters, is_cyrillic)) look_alikes_.apply(letters);
    std::ranges::replace(letters, U'ё', U'е');
    WordForms forms;
    forms.normal = to_utf8(letters);
    forms.stem = snowball_stem("russian", forms.normal);
    return forms;
  }

 private:
  LetterMap look_alikes_;
};

void drop_possessive(Letters& letters) {
  const std::size_t length = letters.size();
  if (length > 2 && letters.back() == U's' && is_apostrophe(letters[length - 2])) {
    letters.resize(length - 2);
  }
}

class EnglishStemmer : public Stemmer {
 public:
  [[nodiscard]] WordForms forms(std::string_view word) const override {
    Letters letters = fold_word(word);
    drop_possessive(letters);
    std::erase_if(letters, is_apostrophe);
    WordForms forms;
    forms.normal = to_utf8(letters);
    forms.stem = snowball_stem("english", forms.normal);
    return forms;
  }
};

}  // namespace

Result<std::unique_ptr<Stemmer>> make_russian_stemmer(const LanguageData& data) {
  auto look_alikes = LetterMap::read(data, "look_alikes.tsv");
  if (!look_alikes) return tl::unexpected(look_alikes.error());
  return std::make_unique<RussianStemmer>(*std::move(look_alikes));
}

Result<std::unique_ptr<Stemmer>> make_english_stemmer() {
  return std::make_unique<EnglishStemmer>();
}

}  // namespace panoh::analysis
