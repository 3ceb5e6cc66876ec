// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/typed_names.hpp"

#include <algorithm>

#include "indexer/base/utf8.hpp"
#include "indexer/index/schema.hpp"
#include "server/query/completion.hpp"
#include "server/query/word_terms.hpp"

namespace panoh::query {
namespace {

using Xapian::Query;

constexpr std::string_view kHeadings = "S", kActs = "XACT";
constexpr std::size_t kMostWords = 12;
constexpr std::size_t kHeadingsRead = 40;      ///< of which the best are shown
constexpr std::size_t kActsLooked = 60;        ///< at their names
constexpr Xapian::doccount kWeighed = 10'000;  ///< more matches are taken in canonical order

}  // namespace

std::optional<TypedWords> TypedNames::read(std::string_view text) const {
  const WordTerms terms(database_, analyzers_,
                        {.exact = false, .languages = {}, .likely = likely_, .correct = false});
  TypedWords typed;
  for (const QueryWord& word : terms.words(text)) {
    if (word.joined) continue;
    typed.plain.push_back(plain(word.shown));
    Words all;
    for (const WordLevel& level : word.levels) {
      all.insert(all.end(), level.terms.begin(), level.terms.end());
    }
    if (word.end == text.size()) {
      typed.begun = text.substr(word.begin);
      typed.last = std::move(all);
      break;
    }
    if (word.stop_word) continue;
    if (all.empty() || typed.whole.size() == kMostWords) return std::nullopt;
    typed.whole.push_back(std::move(all));
  }
  if (typed.begun.empty() && typed.whole.empty()) return std::nullopt;
  return typed;
}

/// Every finished word, and the words that the begun one may become in this field.
std::vector<TypedWords::Words> TypedNames::words_of(std::string_view field,
                                                    const TypedWords& typed) const {
  std::vector<Words> words = typed.whole;
  if (typed.begun.empty()) return words;
  std::vector<analysis::Analyzer*> analyzers;
  for (auto& [language, analyzer] : analyzers_) analyzers.push_back(&analyzer);
  words.push_back(completions(database_, field, analyzers, typed.begun));
  words.back().insert(words.back().end(), typed.last.begin(), typed.last.end());
  return words;
}

Xapian::doccount TypedNames::frequency(std::string_view field, const Words& words) const {
  Xapian::doccount sum = 0;
  for (const auto& word : words) sum += database_.get_termfreq(index::term(field, word));
  return sum;
}

std::vector<Xapian::docid> TypedNames::headings(const TypedWords& typed) const {
  std::vector<Query> all;
  Xapian::doccount fewest = database_.get_doccount();
  for (const Words& words : words_of(kHeadings, typed)) {
    std::vector<std::string> terms;
    for (const auto& word : words) terms.push_back(index::term(kHeadings, word));
    all.emplace_back(Query::OP_SYNONYM, terms.begin(), terms.end());
    fewest = std::min(fewest, frequency(kHeadings, words));
  }
  if (fewest == 0) return {};
  Xapian::Enquire enquire(database_);
  enquire.set_query(Query(Query::OP_AND, all.begin(), all.end()));
  if (fewest > kWeighed) enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const auto matches = enquire.get_mset(0, kHeadingsRead);
  std::vector<Xapian::docid> found;
  for (auto match = matches.begin(); match != matches.end(); ++match) found.push_back(*match);
  return found;
}

/// Works that have the rarest of the words in a name; then their names are looked at.
std::vector<ActName> TypedNames::acts(const TypedWords& typed) const {
  const std::vector<Words> words = words_of(kActs, typed);
  const auto rarest = std::ranges::min_element(
      words, {}, [&](const Words& each) { return frequency(kActs, each); });
  std::vector<std::set<std::string>> wanted;
  for (const Words& each : words) wanted.emplace_back(each.begin(), each.end());
  std::vector<ActName> found;
  for (const std::uint16_t work : works_with(*rarest)) {
    if (auto name = name_with(work, wanted)) found.push_back(std::move(*name));
  }
  return found;
}

std::set<std::uint16_t> TypedNames::works_with(const Words& words) const {
  std::set<std::uint16_t> works;
  for (const auto& word : words) {
    const std::string term = index::term(kActs, word);
    auto posting = database_.postlist_begin(term);
    while (posting != database_.postlist_end(term) && works.size() < kActsLooked) {
      const std::uint16_t work = snapshot_.facets.row(*posting).work;
      works.insert(work);
      posting.skip_to(first_behind(*posting, work));
    }
  }
  return works;
}

/// Documents stand in the order of works.
Xapian::docid TypedNames::first_behind(Xapian::docid docid, std::uint16_t work) const {
  Xapian::docid low = docid, high = static_cast<Xapian::docid>(snapshot_.facets.size()) + 1;
  while (low < high) {
    const Xapian::docid middle = low + (high - low) / 2;
    if (snapshot_.facets.row(middle).work <= work) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::optional<ActName> TypedNames::name_with(
    std::uint16_t work, const std::vector<std::set<std::string>>& wanted) const {
  const index::CatalogueWork& act = snapshot_.catalogue.works[work];
  std::vector<Language> languages = likely_;
  languages.insert(languages.end(), kLanguages.begin(), kLanguages.end());
  for (const Language language : languages) {
    if (!act.expressions.contains(language)) continue;
    for (const std::string* name : {&act.title(language), &act.full_title(language)}) {
      if (has_all(*name, language, wanted)) return ActName{work, language, *name};
    }
  }
  return std::nullopt;
}

bool TypedNames::has_all(const std::string& name, Language language,
                         const std::vector<std::set<std::string>>& wanted) const {
  std::set<std::string_view> normals;
  for (const auto& token : analyzers_.at(language).analyze(name)) {
    normals.insert(token.forms->normal);
  }
  return std::ranges::all_of(wanted, [&](const std::set<std::string>& words) {
    return std::ranges::any_of(words, [&](const auto& word) { return normals.contains(word); });
  });
}

std::string TypedNames::plain(std::string_view text) const {
  return analyzers_.at(Language::Tg).typing()->plain(utf8::fold_case(text));
}

}  // namespace panoh::query
