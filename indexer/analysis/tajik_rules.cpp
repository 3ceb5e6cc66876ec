// SPDX-License-Identifier: GPL-2.0-or-later
// The classes of endings in the order of cutting; the letters B1..G name the rules. Lengths are
// those of the word before the cut.
#include "indexer/analysis/tajik_rules.hpp"

#include <algorithm>
#include <array>

namespace panoh::analysis {
namespace {

bool after_vowel(LettersView rest) { return !rest.empty() && is_tajik_vowel(rest.back()); }
bool after_consonant(LettersView rest) { return !rest.empty() && !is_tajik_vowel(rest.back()); }

/// What is left when count letters are cut.
LettersView without(LettersView word, std::size_t count) {
  return word.substr(0, word.size() - std::min(count, word.size()));
}

}  // namespace

/// One word on its way to the stem.
class TajikRules::Cutting {
 public:
  Cutting(const Parts& parts, LettersView word) : parts_(parts), word_(word), begin_(word) {}

  Letters run() {
    using Class = bool (Cutting::*)();
    static constexpr std::array<Class, 5> kClasses{&Cutting::cut_and, &Cutting::cut_object,
                                                   &Cutting::cut_ezafe, &Cutting::cut_possessor,
                                                   &Cutting::cut_plural};
    for (const Class cut_class : kClasses) {
      if (!(this->*cut_class)() || is_protected()) return finish();
      if (verb_) return *verb_;
    }
    cut_degree();
    return finish();
  }

  [[nodiscard]] bool is_protected() const {
    const TajikTables& tables = parts_.tables;
    return tables.protected_words.contains(word_) || tables.exceptions.contains(word_) ||
           (word_.size() > 4 && ends_in(word_, tables.protected_endings));
  }

 private:
  // The classes return false when the word is to be finished at once.

  bool cut_and() {
    if (ends(U"ву") && after_vowel(without(word_, 2)) && long_enough(5, 2)) {  // B1
      return cut(parts_.tables.av_stems.contains(without(word_, 1)) ? 1 : 2);
    }
    if (ends(U"ю") && after_vowel(without(word_, 1)) && long_enough(4, 1)) return cut(1);      // B2
    if (ends(U"у") && after_consonant(without(word_, 1)) && long_enough(4, 1)) return cut(1);  // B3
    return true;
  }

  bool cut_object() {
    if (ends(U"ро") && long_enough(4, 2)) return cut(2);  // C
    return true;
  }

  bool cut_ezafe() {
    if (!cut_copula_or_ezafe()) return false;
    if (ends(U"ан") || ends(U"а") || ends(U"гӣ") || ends(U"анд")) {
      verb_ = parts_.verbs.infinitive(word_);  // карданро, шудаи
    }
    return true;
  }

  bool cut_copula_or_ezafe() {
    if (ends(U"ест") && long_enough(6, 3)) return cut(3);   // D1
    if (ends(U"ҳост") && long_enough(6, 2)) return cut(2);  // D2
    if (ends(U"йи") && long_enough(4, 2)) return cut(2);    // E1
    if (ends(U"е") && (long_enough(4, 1) || (word_.size() == 3 && rest_ends_in(1, U"оӯу")))) {
      return cut(1);  // E2
    }
    if (ends(U"ии")) {  // E3
      cut(1);
      return false;
    }
    if (ends(U"и") && is_cut()) return false;            // E4: lexical -ӣ
    if (ends(U"и") && long_enough(3, 1)) return cut(1);  // E4
    return true;
  }

  bool cut_possessor() {
    for (const LettersView ending : {U"ямон", U"ятон", U"яшон"}) {  // F1
      if (ends(ending) && rest_ends_in(4, U"оӯуиёея")) return cut(4);
    }
    if ((ends(U"ям") || ends(U"яш")) && rest_ends_in(2, U"оӯуиёея")) return cut(2);  // F1
    if (ends(U"ҳоят") && long_enough(7, 2)) return cut(2);                           // F2
    for (const LettersView ending : {U"ҳошон", U"ҳомон", U"ҳотон"}) {                // F3
      if (ends(ending)) return cut(3);
    }
    for (const LettersView ending : {U"ашон", U"амон", U"атон"}) {  // F4
      if (ends(ending) && long_enough(7, 4) && !is_agent_in_kash(U"кашон")) {
        return cut(is_guarded_plural() ? 2 : 4);
      }
    }
    return cut_short_possessor();
  }

  bool cut_short_possessor() {
    const bool am = ends(U"ам");
    const bool at = ends(U"ат");
    const bool ash = ends(U"аш");
    if ((am || at || ash) && rest_ends_in(2, U"а") && long_enough(5, 2)) return cut(2);  // F5
    if ((am || ash) && rest_ends_in(2, U"и") && long_enough(5, 2)) return cut(2);        // F5
    if (ash && after_consonant(without(word_, 2)) && long_enough(5, 2) &&
        !is_agent_in_kash(U"каш")) {
      return cut(2);  // F6
    }
    if ((am || at) && owns_possessor(without(word_, 2))) return cut(2);  // F7
    return true;
  }

  bool cut_plural() {
    if (ends(U"ҳо") && long_enough(4, 2)) cut(2);  // H1
    if (is_protected()) return false;
    return cut(plural_length(word_));  // H2-H5
  }

  void cut_degree() {  // G
    const bool superlative = ends(U"тарин") && word_.size() >= 7;
    const bool comparative = ends(U"тар") && word_.size() >= 6;
    const LettersView degree = superlative ? without(word_, 2) : word_;
    if (ends_in(degree, parts_.tables.degree_guards)) return;
    if (superlative || comparative) cut(superlative ? 5 : 3);
  }

  Letters finish() {
    if (const Letters* stem = exception()) return *stem;
    if (is_protected()) return Letters(word_);
    for (const LettersView ending : {U"ан", U"да", U"та", U"са", U"агӣ", U"анӣ", U"аги", U"ани"}) {
      if (!ends(ending)) continue;
      if (auto verb = parts_.verbs.infinitive(word_)) return *verb;
    }
    Letters stem(word_);
    finish_i(stem);
    drop_final_glide(stem);
    const auto found = parts_.tables.exceptions.find(stem);
    return found == parts_.tables.exceptions.end() ? stem : found->second;
  }

  /// A final и that is left was ӣ; in plain letters nothing tells the two apart, so both go.
  void finish_i(Letters& stem) const {
    if (!is_cut() || stem.size() < 3 || stem.back() != U'и') return;
    if (!parts_.alphabet.plain()) {
      stem.back() = U'ӣ';
      return;
    }
    do stem.pop_back();
    while (stem.size() >= 4 && stem.back() == U'и');
  }

  /// ҷой, ҷои, ҷойи, ҷое → ҷо; музей, музеи → музе
  static void drop_final_glide(Letters& stem) {
    if (stem.size() < 3 || stem.back() != U'й') return;
    const char32_t before = stem[stem.size() - 2];
    const bool round = before == U'о' || before == U'ӯ' || before == U'у';
    if (round || (before == U'е' && stem.size() >= 5)) stem.pop_back();
  }

  [[nodiscard]] bool ends(LettersView ending) const { return parts_.alphabet.ends(word_, ending); }
  [[nodiscard]] static bool ends_in(LettersView word, const std::vector<Letters>& endings) {
    return std::ranges::any_of(endings, [&](const Letters& e) { return word.ends_with(e); });
  }
  [[nodiscard]] bool rest_ends_in(std::size_t count, LettersView letters) const {
    const LettersView rest = without(word_, count);
    return !rest.empty() && letters.find(rest.back()) != LettersView::npos;
  }
  [[nodiscard]] bool is_cut() const { return word_.size() < begin_.size(); }

  /// об (water) may be cut although its forms are short: обу, обе, обаш.
  [[nodiscard]] bool long_enough(std::size_t length, std::size_t count) const {
    return word_.size() >= length || without(word_, count) == U"об";
  }

  bool cut(std::size_t count) {
    word_ = without(word_, count);
    return true;
  }

  /// -каш behind a consonant forms agents (меҳнаткаш), no possessor.
  [[nodiscard]] bool is_agent_in_kash(LettersView ending) const {
    return ends(ending) && after_consonant(without(word_, ending.size()));
  }

  /// камбизоатон: plural of камбизоат, not «your».
  [[nodiscard]] bool is_guarded_plural() const {
    return ends(U"он") && ends_in(without(word_, 2), parts_.tables.possessor_guards);
  }

  [[nodiscard]] bool owns_possessor(LettersView rest) const {
    return parts_.tables.kin.contains(rest) || plural_length(rest) > 0;
  }

  [[nodiscard]] const Letters* exception() const {
    const auto found = parts_.tables.exceptions.find(word_);
    return found == parts_.tables.exceptions.end() ? nullptr : &found->second;
  }

  /// Rows H2-H5: how many letters of a plural to cut, 0 when it is none.
  [[nodiscard]] std::size_t plural_length(LettersView word) const {
    const TajikAlphabet& alphabet = parts_.alphabet;
    const LettersView rest = without(word, 2);
    const char32_t before = rest.empty() ? 0 : rest.back();
    if (alphabet.ends(word, U"агон") && word.size() >= 6) return 3;  // H2: -а stays
    const bool round = before == U'у' || before == U'ӯ';
    if (alphabet.ends(word, U"ён") && word.size() >= 6 &&
        (round || before == U'и' || before == U'о')) {
      return 2;  // H3
    }
    if (alphabet.ends(word, U"вон") && word.size() >= 6) {
      const LettersView stem = without(word, 3);
      if (stem.back() == U'у' || stem.back() == U'ӯ') return 3;  // H4
    }
    return alphabet.ends(word, U"он") && word.size() >= 5 && takes_on(word, rest) ? 2 : 0;
  }

  /// Row H5: whether -он is a plural ending of rest.
  [[nodiscard]] bool takes_on(LettersView word, LettersView rest) const {
    const TajikTables& tables = parts_.tables;
    if (tables.animate.contains(rest)) return true;
    if (parts_.alphabet.ends(word, U"истон")) return false;
    if (rest.size() >= 5 && ends_in(rest, tables.agent_endings)) return true;
    const bool arabic_participle = rest.starts_with(U"му") && after_consonant(rest);
    if (rest.size() >= 5 && arabic_participle) return true;
    return rest.size() >= 4 && !ends_in(word, tables.plural_guards);
  }

  const Parts& parts_;
  LettersView word_;
  LettersView begin_;
  std::optional<Letters> verb_;
};

TajikRules::TajikRules(TajikTables tables, TajikAlphabet alphabet)
    : parts_(std::make_unique<const Parts>(std::move(tables), std::move(alphabet))) {}

Letters TajikRules::stem(LettersView word) const {
  const TajikTables& tables = parts_->tables;
  if (const auto found = tables.exceptions.find(word); found != tables.exceptions.end()) {
    return found->second;
  }
  Cutting cutting(*parts_, word);
  if (word.size() <= 2 || cutting.is_protected()) return Letters(word);
  if (auto verb = parts_->verbs.infinitive(word)) return *verb;
  if (auto verb = parts_->verbs.regular(word)) return *verb;
  return cutting.run();
}

}  // namespace panoh::analysis
