// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/spelling.hpp"

#include <algorithm>
#include <array>

#include "indexer/analysis/letters.hpp"
#include "indexer/index/lexicon.hpp"
#include "server/query/word_terms.hpp"

namespace panoh::query {
namespace {

using index::Level;

constexpr std::size_t kLongWord = 8;         ///< may have two slips
constexpr std::size_t kMostLooked = 20'000;  ///< forms of one part of the lexicon

bool occurs(const Xapian::Database& database, analysis::Analyzer& analyzer,
            std::string_view typed) {
  const auto& forms = analyzer.forms(typed);
  const Language language = analyzer.language();
  return database.term_exists(forms.normal) ||
         !index::words_with(database, Level::Stem, language, forms.stem).empty() ||
         (!forms.folded.empty() &&
          !index::words_with(database, Level::Folded, language, forms.folded).empty());
}

/// One slip leaves the first or the last half of a word as it was; two slips mostly leave the first
/// or the last third.
std::size_t intact_letters(std::size_t letters, unsigned slips) {
  return std::max<std::size_t>(2, slips == 1 ? (letters - 1) / 2 : (letters - 2) / 3);
}

/// Spelled forms at exactly this distance, as far as they begin or end as the wanted one.
std::vector<std::string> forms_near(const Xapian::Database& database, Language language,
                                    const std::u32string& wanted, unsigned slips) {
  std::vector<std::string> near;
  const std::size_t intact = intact_letters(wanted.size(), slips);
  for (const Level level : {Level::Spelled, Level::Reversed}) {
    std::u32string target = wanted;
    if (level == Level::Reversed) std::ranges::reverse(target);
    const std::string beginning = analysis::to_utf8(target.substr(0, intact));
    for (const auto& form :
         index::forms_beginning(database, level, language, beginning, kMostLooked)) {
      std::u32string letters = analysis::to_letters(form);
      if (edit_distance(letters, target, slips) != slips) continue;
      if (level == Level::Reversed) std::ranges::reverse(letters);
      near.push_back(analysis::to_utf8(letters));
    }
  }
  return near;
}

std::optional<std::string> most_frequent(const Xapian::Database& database, Language language,
                                         const std::vector<std::string>& forms) {
  std::optional<std::string> best;
  Xapian::doccount most = 0;
  for (const auto& form : forms) {
    for (auto& word : index::words_with(database, Level::Spelled, language, form)) {
      const Xapian::doccount frequency = database.get_termfreq(word);
      if (frequency > most || (frequency == most && best && word < *best)) {
        most = frequency;
        best = std::move(word);
      }
    }
  }
  return best;
}

}  // namespace

unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned limit) {
  constexpr std::size_t kMost = index::kMaxSpelled + 4;
  const std::size_t more = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
  if (more > limit || a.size() > kMost || b.size() > kMost) return limit + 1;
  using Line = std::array<unsigned, kMost + 1>;
  Line before_last{}, last{}, line{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<unsigned>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    line[0] = static_cast<unsigned>(i);
    unsigned least = line[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const unsigned change = a[i - 1] == b[j - 1] ? 0 : 1;
      line[j] = std::min({last[j] + 1, line[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        line[j] = std::min(line[j], before_last[j - 2] + 1);
      }
      least = std::min(least, line[j]);
    }
    if (least > limit) return limit + 1;
    before_last = last;
    last = line;
  }
  return std::min(last[b.size()], limit + 1);
}

std::optional<Correction> correct(const Xapian::Database& database,
                                  std::map<Language, analysis::Analyzer>& analyzers,
                                  std::string_view typed, const std::vector<Language>& languages) {
  if (has_digit(typed)) return std::nullopt;
  for (const Language language : languages) {
    if (occurs(database, analyzers.at(language), typed)) return std::nullopt;
  }
  for (const unsigned slips : {1U, 2U}) {
    for (const Language language : languages) {
      analysis::Analyzer& analyzer = analyzers.at(language);
      const auto wanted = index::spelled_form(analyzer, analyzer.forms(typed).normal);
      if (wanted.size() < (slips == 1 ? index::kMinSpelled : kLongWord)) continue;
      if (wanted.size() > index::kMaxSpelled) continue;
      const auto near = forms_near(database, language, wanted, slips);
      if (auto word = most_frequent(database, language, near)) {
        return Correction{language, std::move(*word)};
      }
    }
  }
  return std::nullopt;
}

}  // namespace panoh::query
