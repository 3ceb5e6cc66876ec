// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/stemmer_tajik.hpp"

#include <algorithm>

#include "indexer/analysis/tajik_folding.hpp"
#include "indexer/analysis/tajik_normalizer.hpp"
#include "indexer/analysis/tajik_rules.hpp"
#include "indexer/analysis/tajik_skeleton.hpp"

namespace panoh::analysis {
namespace {

std::string join_keys(const std::vector<Letters>& keys) {
  std::string joined;
  for (const Letters& key : keys) {
    if (!joined.empty()) joined += ' ';
    joined += to_utf8(key);
  }
  return joined;
}

struct TajikParts {
  TajikNormalizer normalizer;
  TajikAlphabet plain_alphabet;
  TajikRules proper, plain;
  LatinTyping latin;
  LetterMap arabic;
};

class TajikStemmer : public Stemmer {
 public:
  explicit TajikStemmer(TajikParts parts) : parts_(std::move(parts)) {}

  [[nodiscard]] WordForms forms(std::string_view word) const override {
    const Letters letters = fold_word(word);
    if (std::ranges::any_of(letters, is_cyrillic)) return cyrillic_forms(letters);
    if (std::ranges::any_of(letters, is_arabic)) return arabic_forms(word);
    return latin_forms(letters);
  }

 private:
  [[nodiscard]] WordForms cyrillic_forms(const Letters& letters) const {
    const Letters normal = normalise(letters);
    const Letters stem = parts_.proper.stem(normal);
    const Letters stem_key = cyrillic_skeleton(stem);
    const Letters word_key = cyrillic_skeleton(normal);
    std::vector<Letters> keys;
    if (!stem_key.empty()) keys.push_back(stem_key);
    if (!word_key.empty() && word_key != stem_key) keys.push_back(word_key);
    return {.normal = to_utf8(normal),
            .stem = to_utf8(stem),
            .folded = fold_and_stem(normal),
            .skeleton = join_keys(keys)};
  }

  /// Without an index at hand the reading is chosen by the word alone: clear damage, or a reading
  /// that makes it a known verb (кeчидан).
  [[nodiscard]] Letters normalise(const Letters& letters) const {
    const TajikNormalizer& normalizer = parts_.normalizer;
    if (!TajikNormalizer::is_mixed(letters)) {
      return normalizer.normalise(letters, MixedReading::LookAlike);
    }
    Letters damage = normalizer.normalise(letters, MixedReading::Damage);
    if (normalizer.is_surely_damaged(letters)) return damage;
    Letters look_alike = normalizer.normalise(letters, MixedReading::LookAlike);
    return is_verb(damage) && !is_verb(look_alike) ? damage : look_alike;
  }

  [[nodiscard]] bool is_verb(LettersView word) const {
    return parts_.proper.verbs().infinitive(parts_.proper.stem(word)).has_value();
  }

  [[nodiscard]] std::string fold_and_stem(const Letters& normal) const {
    return to_utf8(parts_.plain.stem(parts_.plain_alphabet.spell(normal)));
  }

  [[nodiscard]] WordForms latin_forms(const Letters& letters) const {
    WordForms forms;
    forms.normal = to_utf8(parts_.normalizer.normalise(letters, MixedReading::LookAlike));
    forms.stem = forms.normal;
    const Letters cyrillic = parts_.latin.to_cyrillic(letters);
    if (std::ranges::any_of(letters, is_latin)) {
      forms.folded = fold_and_stem(parts_.normalizer.normalise(cyrillic, MixedReading::LookAlike));
    }
    return forms;
  }

  [[nodiscard]] WordForms arabic_forms(std::string_view word) const {
    Letters letters = unify_arabic(word);
    WordForms forms;
    forms.skeleton = join_keys(arabic_skeletons(letters, parts_.arabic));
    std::erase_if(letters, is_ignorable);
    forms.normal = to_utf8(letters);
    forms.stem = forms.normal;
    return forms;
  }

  TajikParts parts_;
};

}  // namespace

Result<std::unique_ptr<Stemmer>> make_tajik_stemmer(const LanguageData& data) {
  auto tables = read_tajik_tables(data);
  if (!tables) return tl::unexpected(tables.error());
  auto normalizer = TajikNormalizer::read(data);
  if (!normalizer) return tl::unexpected(normalizer.error());
  auto folding = LetterMap::read(data, "fold_letters.tsv");
  if (!folding) return tl::unexpected(folding.error());
  auto latin = LatinTyping::read(data);
  if (!latin) return tl::unexpected(latin.error());
  auto arabic = LetterMap::read(data, "arabic_letters.tsv");
  if (!arabic) return tl::unexpected(arabic.error());
  TajikRules plain(fold_tables(*tables, *folding, data), TajikAlphabet(*folding));
  return std::make_unique<TajikStemmer>(
      TajikParts{.normalizer = *std::move(normalizer),
                 .plain_alphabet = TajikAlphabet(*folding),
                 .proper = TajikRules(*std::move(tables), TajikAlphabet()),
                 .plain = std::move(plain),
                 .latin = *std::move(latin),
                 .arabic = *std::move(arabic)});
}

}  // namespace panoh::analysis
