// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/suggest.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "indexer/base/utf8.hpp"
#include "indexer/index/schema.hpp"
#include "indexer/index/stored_provision.hpp"
#include "server/query/addresses.hpp"
#include "server/query/completion.hpp"
#include "server/query/query_typing.hpp"
#include "server/query/word_terms.hpp"

namespace panoh::query {
namespace {

using Xapian::Query;

constexpr std::string_view kHeadings = "S", kActs = "XACT";
constexpr std::size_t kFewestLetters = 2, kMostWords = 12;
constexpr std::size_t kHeadingsRead = 60;      ///< of which the best are shown
constexpr std::size_t kActsLooked = 60;        ///< at their names
constexpr Xapian::doccount kWeighed = 10'000;  ///< more matches are taken in canonical order

/// The words that one typed word may be, in any typing and form.
using Words = std::vector<std::string>;

struct Candidate {
  Suggestion suggestion;
  Language language = Language::En;
  bool begins = false;  ///< as typed
  bool home = false;    ///< of Tajikistan
};

class Suggester {
 public:
  Suggester(const index::Snapshot& snapshot, const Xapian::Database& database,
            std::map<Language, analysis::Analyzer>& analyzers, Language ui)
      : snapshot_(snapshot), database_(database), analyzers_(analyzers), ui_(ui) {}

  std::vector<Suggestion> run(std::string_view typed) {
    Understanding understanding;
    text_ = utf8::nfc(readable(typed, understanding));
    if (utf8::count_code_points(utf8::collapse_spaces(text_)) < kFewestLetters) return {};
    guess_languages(text_, understanding);
    likely_ = understanding.languages;
    if (!read_words()) return {};
    add_acts();
    add_headings();
    return best();
  }

 private:
  std::vector<analysis::Analyzer*> analyzers() const {
    std::vector<analysis::Analyzer*> all;
    for (auto& [language, analyzer] : analyzers_) all.push_back(&analyzer);
    return all;
  }

  /// @return whether there is something to look for
  bool read_words() {
    const WordTerms terms(database_, analyzers_,
                          {.exact = false, .languages = {}, .likely = likely_, .correct = false});
    for (const QueryWord& word : terms.words(text_)) {
      if (word.joined) continue;
      plain_.push_back(plain(word.shown));
      Words all;
      for (const WordLevel& level : word.levels) {
        all.insert(all.end(), level.terms.begin(), level.terms.end());
      }
      if (word.end == text_.size()) {
        begun_ = text_.substr(word.begin);
        last_ = std::move(all);
        break;
      }
      if (word.stop_word) continue;
      if (all.empty() || whole_.size() == kMostWords) return false;
      whole_.push_back(std::move(all));
    }
    return !begun_.empty() || !whole_.empty();
  }

  /// Every finished word, and the words that the begun one may become in this field.
  std::vector<Words> words_of(std::string_view field) const {
    std::vector<Words> words = whole_;
    if (begun_.empty()) return words;
    words.push_back(completions(database_, field, analyzers(), begun_));
    words.back().insert(words.back().end(), last_.begin(), last_.end());
    return words;
  }

  [[nodiscard]] Xapian::doccount frequency(std::string_view field, const Words& words) const {
    Xapian::doccount sum = 0;
    for (const auto& word : words) sum += database_.get_termfreq(index::term(field, word));
    return sum;
  }

  // ---- headings

  void add_headings() {
    std::vector<Query> all;
    Xapian::doccount fewest = database_.get_doccount();
    for (const Words& words : words_of(kHeadings)) {
      std::vector<std::string> terms;
      for (const auto& word : words) terms.push_back(index::term(kHeadings, word));
      all.emplace_back(Query::OP_SYNONYM, terms.begin(), terms.end());
      fewest = std::min(fewest, frequency(kHeadings, words));
    }
    if (fewest == 0) return;
    Xapian::Enquire enquire(database_);
    enquire.set_query(Query(Query::OP_AND, all.begin(), all.end()));
    if (fewest > kWeighed) enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const auto matches = enquire.get_mset(0, kHeadingsRead);
    for (auto match = matches.begin(); match != matches.end(); ++match) add_heading(*match);
  }

  void add_heading(Xapian::docid docid) {
    const auto stored = index::decode(database_.get_document(docid).get_data());
    if (!stored || stored->provision.heading.empty()) return;
    const std::string& kind = stored->provision.kind;
    add({stored->provision.heading, kind == "term" || kind == "indicator" ? kind : "provision",
         provision_address(ui_, stored->work, stored->provision.num)},
        stored->language, snapshot_.catalogue.works[snapshot_.facets.row(docid).work]);
  }

  // ---- acts

  /// Works that have the rarest of the words in a name; then their names are looked at.
  void add_acts() {
    const std::vector<Words> words = words_of(kActs);
    const auto rarest = std::ranges::min_element(
        words, {}, [&](const Words& each) { return frequency(kActs, each); });
    std::vector<std::set<std::string>> wanted;
    for (const Words& each : words) wanted.emplace_back(each.begin(), each.end());
    for (const std::uint16_t ordinal : works_with(*rarest)) {
      add_act(snapshot_.catalogue.works[ordinal], wanted);
    }
  }

  std::set<std::uint16_t> works_with(const Words& words) const {
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
  [[nodiscard]] Xapian::docid first_behind(Xapian::docid docid, std::uint16_t work) const {
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

  /// In the first language, as likely typed, whose name has all words.
  void add_act(const index::CatalogueWork& work, const std::vector<std::set<std::string>>& wanted) {
    std::vector<Language> languages = likely_;
    languages.insert(languages.end(), kLanguages.begin(), kLanguages.end());
    for (const Language language : languages) {
      if (!work.expressions.contains(language)) continue;
      for (const std::string* name : {&work.title(language), &work.full_title(language)}) {
        if (!has_all(*name, language, wanted)) continue;
        add({*name, "act", work_address(ui_, work.work.id)}, language, work);
        return;
      }
    }
  }

  bool has_all(const std::string& name, Language language,
               const std::vector<std::set<std::string>>& wanted) {
    std::set<std::string_view> normals;
    for (const auto& token : analyzers_.at(language).analyze(name)) {
      normals.insert(token.forms->normal);
    }
    return std::ranges::all_of(wanted, [&](const std::set<std::string>& words) {
      return std::ranges::any_of(words, [&](const auto& word) { return normals.contains(word); });
    });
  }

  // ---- order

  [[nodiscard]] std::string plain(const std::string& word) const {
    return analyzers_.at(Language::Tg).typing()->plain(utf8::fold_case(word));
  }

  void add(Suggestion suggestion, Language language, const index::CatalogueWork& work) {
    std::string typed;
    for (const auto& word : plain_) typed += (typed.empty() ? "" : " ") + word;
    const bool begins = plain(suggestion.text).starts_with(typed);
    found_.push_back({std::move(suggestion), language, begins, work.work.country == "TJ"});
  }

  std::vector<Suggestion> best() {
    const auto place = [&](const Candidate& each) {
      return std::tuple(!each.begins, each.suggestion.kind != "act", each.language != ui_,
                        !each.home, each.suggestion.text.size());
    };
    std::ranges::stable_sort(found_, {}, place);
    std::vector<Suggestion> suggestions;
    std::set<std::string> known;
    for (auto& candidate : found_) {
      if (suggestions.size() == kMostSuggestions) break;
      if (!known.insert(utf8::fold_case(candidate.suggestion.text)).second) continue;
      suggestions.push_back(std::move(candidate.suggestion));
    }
    return suggestions;
  }

  const index::Snapshot& snapshot_;
  const Xapian::Database& database_;
  std::map<Language, analysis::Analyzer>& analyzers_;
  Language ui_;
  std::string text_;
  std::vector<Language> likely_;
  std::vector<Words> whole_;        ///< finished words
  std::string begun_;               ///< the last word as typed, when the text ends in it
  Words last_;                      ///< what it is when it is finished
  std::vector<std::string> plain_;  ///< all words, in plain letters
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Suggestion> suggest(const index::Snapshot& snapshot, const Xapian::Database& database,
                                std::map<Language, analysis::Analyzer>& analyzers,
                                std::string_view typed, Language ui) {
  return Suggester(snapshot, database, analyzers, ui).run(typed);
}

}  // namespace panoh::query
