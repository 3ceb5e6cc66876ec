// SPDX-License-Identifier: GPL-2.0-or-later
// Rules for Tajik, Russian and English: letters, function words and endings vote. To their votes
// comes how likely the words are by the models; a margin that is small leaves several languages.
#include "indexer/analysis/language_detector.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "indexer/analysis/letters.hpp"
#include "indexer/analysis/tokenizer.hpp"
#include "indexer/analysis/word_model.hpp"

namespace panoh::analysis {

struct LanguageModels {
  std::shared_ptr<const TajikTyping> typing;
  WordModel tg, ru, en;  ///< Tajik in plain letters, so that it is told in every typing
};

namespace {

struct Votes {
  double tg = 0, ru = 0, en = 0;
  Votes& operator+=(const Votes& other) {
    tg += other.tg;
    ru += other.ru;
    en += other.en;
    return *this;
  }
};

struct Rule {
  LettersView text;
  Votes votes;
};

// Of the languages we have, only Tajik has these letters, so each weighs as much as ӣ.
constexpr Rule kLetterRules[] = {
    {U"ғӣқӯҳҷ", {.tg = 6}},       {U"љњќѓїўһҹӌӄҝӷҕӽ", {.tg = 6}},  {U"ы", {.tg = -5, .ru = 3}},
    {U"щь", {.tg = -3, .ru = 3}}, {U"ц", {.tg = -1.5, .ru = 1.5}}, {U"āīūḩǧ", {.tg = 3, .en = -3}},
};

// Function words: proper and plain letters, and Latin typing. Not «на», «он», «и»: both have them.
constexpr LettersView kTajikWords[] = {
    U"ва",      U"дар",     U"ба",    U"аз",   U"барои", U"аст",    U"ки",     U"оид",  U"бо",
    U"ин",      U"ва",      U"бояд",  U"хар",  U"хама",  U"агар",   U"ё",      U"аммо", U"вале",
    U"мешавад", U"мекунад", U"бошад", U"шуда", U"карда", U"кардан", U"нест",   U"онхо", U"чи",
    U"чист",    U"кист",    U"кадом", U"чаро", U"кучо",  U"тибки",  U"нисбат", U"мо",   U"шумо"};
constexpr LettersView kRussianWords[] = {
    U"и",     U"в",     U"не",   U"что",   U"с",      U"по",     U"это",    U"как",
    U"для",   U"от",    U"из",   U"или",   U"к",      U"а",      U"при",    U"об",
    U"о",     U"у",     U"так",  U"его",   U"если",   U"лица",   U"лиц",    U"лицо",
    U"права", U"суд",   U"суда", U"закон", U"закона", U"статья", U"статьи", U"где",
    U"кто",   U"когда", U"без",  U"до",    U"над",    U"под",    U"между",  U"людьми"};
constexpr LettersView kEnglishWords[] = {
    U"the",  U"of",    U"and",  U"to",    U"in",     U"a",          U"for", U"is",
    U"on",   U"that",  U"by",   U"with",  U"or",     U"as",         U"be",  U"are",
    U"not",  U"from",  U"this", U"what",  U"who",    U"which",      U"an",  U"any",
    U"such", U"shall", U"law",  U"human", U"rights", U"trafficking"};
constexpr LettersView kLatinTajikWords[] = {U"va", U"dar", U"ba", U"az",     U"baroi", U"ast",
                                            U"ki", U"oid", U"bo", U"odamon", U"qonun", U"qonuni"};

constexpr Rule kCyrillicEndings[] = {
    {U"ҳо", {.tg = 3}},     {U"хо", {.tg = 3}},   {U"хои", {.tg = 3}},  {U"ҳои", {.tg = 3}},
    {U"хоро", {.tg = 3}},   {U"ҳоро", {.tg = 3}}, {U"хое", {.tg = 3}},  {U"хоямон", {.tg = 3}},
    {U"хояшон", {.tg = 3}}, {U"ии", {.tg = 1}},   {U"иро", {.tg = 2}},  {U"онро", {.tg = 2}},
    {U"ият", {.tg = 2}},    {U"ияти", {.tg = 2}}, {U"куни", {.tg = 2}}, {U"аанд", {.tg = 2}},
    {U"ааст", {.tg = 2}},   {U"анда", {.tg = 1}}, {U"дани", {.tg = 2}}, {U"дан", {.tg = 1}},
    {U"ого", {.ru = 2}},    {U"его", {.ru = 2}},  {U"ому", {.ru = 2}},  {U"ой", {.ru = 1}},
    {U"ая", {.ru = 2}},     {U"ое", {.ru = 1}},   {U"ий", {.ru = 2}},   {U"ость", {.ru = 2}},
    {U"ости", {.ru = 2}},   {U"ние", {.ru = 2}},  {U"ния", {.ru = 2}},  {U"нию", {.ru = 2}},
    {U"ция", {.ru = 2}},    {U"ции", {.ru = 2}},  {U"ть", {.ru = 2}},   {U"ов", {.ru = 2}},
    {U"ами", {.ru = 2}},    {U"ями", {.ru = 2}},  {U"ах", {.ru = 1}},   {U"ться", {.ru = 2}}};
constexpr Rule kLatinEndings[] = {
    {U"ho", {.tg = 2}},    {U"hoi", {.tg = 3}},  {U"horo", {.tg = 3}}, {U"oni", {.tg = 2}},
    {U"iro", {.tg = 2}},   {U"i", {.tg = 1}},    {U"ing", {.en = 3}},  {U"tion", {.en = 3}},
    {U"tions", {.en = 3}}, {U"ment", {.en = 3}}, {U"ed", {.en = 1}},   {U"ity", {.en = 3}},
    {U"ies", {.en = 3}},   {U"ly", {.en = 2}},   {U"er", {.en = 1}},   {U"s", {.en = 1}},
    {U"ship", {.en = 3}},  {U"age", {.en = 1}},  {U"ive", {.en = 2}},  {U"al", {.en = 1}},
    {U"y", {.en = 1}},     {U"ck", {.en = 2}},   {U"ce", {.en = 2}}};

constexpr double kTajikWord = 2.5, kRussianWord = 3, kEnglishWord = 3, kTajikVerb = 2.5;
constexpr double kEnglishPrior = 1.5;    ///< most Latin queries are English
constexpr double kPlausible = 0.05;      ///< less likely languages are left out
constexpr double kScoreOfSureness = 8;   ///< how many points multiply the odds by e
constexpr double kPointsPerLetter = 1;   ///< for a language in which the word is e times likelier
constexpr std::size_t kMaxBytes = 4000;  ///< a page says no more than its beginning

template <std::size_t N>
bool contains(const LettersView (&words)[N], LettersView word) {
  return std::ranges::find(words, word) != std::end(words);
}

/// Function words are compared in plain letters: «ҳар» and «хар».
Letters plain(Letters word) {
  constexpr LettersView kFrom = U"ғӣқӯҳҷ", kTo = U"гикухч";
  for (char32_t& letter : word) {
    const std::size_t at = kFrom.find(letter);
    if (at != LettersView::npos) letter = kTo[at];
  }
  return word;
}

Votes letter_votes(LettersView word) {
  Votes votes;
  for (const Rule& rule : kLetterRules) {
    if (word.find_first_of(rule.text) != LettersView::npos) votes += rule.votes;
  }
  return votes;
}

template <std::size_t N>
Votes ending_votes(LettersView word, const Rule (&rules)[N]) {
  const Rule* longest = nullptr;
  for (const Rule& rule : rules) {
    if (word.size() <= rule.text.size() + 1 || !word.ends_with(rule.text)) continue;
    if (longest == nullptr || rule.text.size() > longest->text.size()) longest = &rule;
  }
  return longest == nullptr ? Votes{} : longest->votes;
}

/// мекунад, намебошанд
bool looks_like_tajik_verb(LettersView word) {
  if (word.size() < 6 || !(word.starts_with(U"ме") || word.starts_with(U"наме"))) return false;
  return word.ends_with(U"ад") || word.ends_with(U"анд") || word.ends_with(U"ем");
}

Votes cyrillic_votes(const Letters& word) {
  Votes votes = letter_votes(word);
  const Letters plain_word = plain(word);
  if (contains(kTajikWords, plain_word)) votes.tg += kTajikWord;
  if (contains(kRussianWords, plain_word)) votes.ru += kRussianWord;
  if (looks_like_tajik_verb(plain_word)) votes.tg += kTajikVerb;
  votes += ending_votes(plain_word, kCyrillicEndings);
  return votes;
}

Votes latin_votes(const Letters& word) {
  Votes votes = letter_votes(word);
  if (contains(kEnglishWords, word)) votes.en += kEnglishWord;
  if (contains(kLatinTajikWords, word)) votes.tg += kTajikWord;
  votes += ending_votes(word, kLatinEndings);
  return votes;
}

/// What the words of a text say, and in which scripts they are.
struct Evidence {
  Votes votes;
  std::size_t cyrillic = 0, latin = 0, arabic = 0;
};

/// Of the best reading of the letters, in plain ones.
double tajik_likelihood(const Letters& word, const LanguageModels& models) {
  const std::string written = to_utf8(word);
  const auto likelihood = [&](std::string_view reading) {
    return models.tg.log_likelihood(to_letters(models.typing->plain(reading)));
  };
  double best = likelihood(written);
  for (const std::string& reading : models.typing->other_readings(written)) {
    best = std::max(best, likelihood(reading));
  }
  return best;
}

/// Each by how much less likely the word is in it than in the other.
Votes likelihoods(const Letters& word, const LanguageModels& models, bool cyrillic) {
  const double tajik = tajik_likelihood(word, models);
  const double other = (cyrillic ? models.ru : models.en).log_likelihood(word);
  const double best = std::max(tajik, other);
  const double points = kPointsPerLetter * static_cast<double>(word.size());
  Votes votes{.tg = points * (tajik - best)};
  (cyrillic ? votes.ru : votes.en) = points * (other - best);
  return votes;
}

Evidence read_evidence(std::string_view text, const LanguageModels* models) {
  Evidence evidence;
  for (const Word& word : tokenize(text)) {
    if (word.number) continue;
    const Letters letters = fold_word(text.substr(word.begin, word.end - word.begin));
    const bool cyrillic = std::ranges::any_of(letters, is_cyrillic);
    if (!cyrillic && std::ranges::none_of(letters, is_latin)) {
      evidence.arabic += std::ranges::any_of(letters, is_arabic) ? 1 : 0;
      continue;
    }
    ++(cyrillic ? evidence.cyrillic : evidence.latin);
    evidence.votes += cyrillic ? cyrillic_votes(letters) : latin_votes(letters);
    const bool says_something = letters.size() > 1;  // font C has ӯ at the key of e
    if (models != nullptr && says_something) {
      evidence.votes += likelihoods(letters, *models, cyrillic);
    }
  }
  return evidence;
}

/// Languages that the scripts of the text allow, with their points.
std::vector<LanguageGuess> candidates(const Evidence& evidence) {
  const bool none = evidence.cyrillic + evidence.latin + evidence.arabic == 0;
  std::vector<LanguageGuess> result{{Language::Tg, evidence.votes.tg}};
  // A Latin name in a Russian text does not make it English, nor the other way round.
  if (none || 2 * evidence.cyrillic >= evidence.latin + 1) {
    result.push_back({Language::Ru, evidence.votes.ru});
  }
  if (none || 2 * evidence.latin >= evidence.cyrillic + 1) {
    const bool mostly_latin = evidence.latin > evidence.cyrillic;
    result.push_back({Language::En, evidence.votes.en + (mostly_latin ? kEnglishPrior : 0)});
  }
  if (evidence.arabic > evidence.cyrillic + evidence.latin) result.resize(1);
  return result;
}

}  // namespace

Result<LanguageDetector> LanguageDetector::make(const std::map<Language, LanguageData>& data,
                                                std::shared_ptr<const TajikTyping> typing) {
  const auto plain = [&](std::string_view word) { return to_letters(typing->plain(word)); };
  auto tg = WordModel::read(data.at(Language::Tg), plain);
  auto ru = WordModel::read(data.at(Language::Ru), fold_word);
  auto en = WordModel::read(data.at(Language::En), fold_word);
  for (const auto* model : {&tg, &ru, &en}) {
    if (!*model) return tl::unexpected(model->error());
  }
  LanguageDetector detector;
  detector.models_ = std::make_shared<const LanguageModels>(
      LanguageModels{std::move(typing), *std::move(tg), *std::move(ru), *std::move(en)});
  return detector;
}

std::vector<LanguageGuess> LanguageDetector::detect(std::string_view text) const {
  if (text.size() > kMaxBytes) {
    std::size_t end = kMaxBytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U && end > 0) --end;
    text = text.substr(0, end);
  }
  std::vector<LanguageGuess> guesses = candidates(read_evidence(text, models_.get()));
  const auto by_confidence = [](const LanguageGuess& guess) { return guess.confidence; };
  const double best = std::ranges::max(guesses, {}, by_confidence).confidence;
  double sum = 0;
  for (LanguageGuess& guess : guesses) {
    sum += guess.confidence = std::exp((guess.confidence - best) / kScoreOfSureness);
  }
  std::erase_if(guesses, [&](const auto& guess) { return guess.confidence < kPlausible * sum; });
  sum = 0;
  for (const LanguageGuess& guess : guesses) sum += guess.confidence;
  for (LanguageGuess& guess : guesses) guess.confidence /= sum;
  std::ranges::stable_sort(guesses, std::greater{}, by_confidence);
  return guesses;
}

}  // namespace panoh::analysis
