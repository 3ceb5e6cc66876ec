// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/term_use_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

#include "indexer/index/schema.hpp"
#include "indexer/index/term_table.hpp"

namespace panoh::index {
namespace {

using Entries = std::set<std::uint32_t>;
using model::Expression;
using model::Provision;

constexpr Language kStandard = Language::En;  // its terms say which concepts a text speaks of

using Sequences = std::vector<TermTable::Sequence>;

/// Finds the concepts of texts in one language.
class TermFinder {
 public:
  /// @param form  stems take inflected forms; words as written do not take "ruling" for "rule"
  TermFinder(const read::Corpus& corpus, const analysis::AnalyzerRegistry& analyzers,
             Language language, TermForm form)
      : form_(form),
        analyzer_(analyzers.analyzer(language)) {
    terms_.add(corpus.terms.entries, two_letter(language), form, kFewestLettersInTexts, analyzer_);
  }

  /// @param visit  called with the terms that begin at a word. @return words to go on by
  template <typename Visit>
  void each_place(const Provision& provision, const Visit& visit) {
    each_place(provision.heading, visit);
    for (const auto& row : provision.paragraphs) each_place(row.text, visit);
  }

 private:
  template <typename Visit>
  void each_place(std::string_view text, const Visit& visit) {
    const auto words = term_words(text, form_, analyzer_);
    for (std::size_t at = 0; at < words.size();) {
      at += visit(terms_at(std::span(words).subspan(at)));
    }
  }

  [[nodiscard]] Sequences terms_at(std::span<const std::string> words) const {
    Sequences here;
    const auto* candidates = terms_.starting_with(words.front());
    if (candidates == nullptr) return here;
    std::ranges::copy_if(*candidates, std::back_inserter(here), [words](const auto& term) {
      return term.words.size() <= words.size() &&
             std::ranges::equal(term.words, words.first(term.words.size()));
    });
    return here;
  }

  TermForm form_;
  analysis::Analyzer analyzer_;
  TermTable terms_;
};

/// The concepts that translations must say with a term of theirs.
Entries binding_entries(const Provision& provision, TermFinder& finder,
                        const model::TermBase& terms) {
  Entries entries;
  finder.each_place(provision, [&](const Sequences& here) {
    std::size_t longest = 1;
    for (const auto& term : here) longest = std::max(longest, term.words.size());
    for (const auto& term : here) {
      if (term.words.size() == longest && terms.entries[term.entry].key_concept) {
        entries.insert(term.entry);
      }
    }
    return longest;
  });
  return entries;
}

Entries all_entries(const Provision& provision, TermFinder& finder) {
  Entries entries;
  finder.each_place(provision, [&entries](const Sequences& here) {
    for (const auto& term : here) entries.insert(term.entry);
    return std::size_t{1};
  });
  return entries;
}

class TermUseCheck {
 public:
  TermUseCheck(const read::Corpus& corpus, const analysis::AnalyzerRegistry& analyzers)
      : corpus_(corpus) {
    for (const Language language : kLanguages) {
      const auto form = language == kStandard ? TermForm::Written : TermForm::Stem;
      finders_.emplace_back(corpus, analyzers, language, form);
    }
  }

  [[nodiscard]] read::Findings run() {
    for (const auto& [id, languages] : read::by_work(corpus_)) {
      const auto* standard = read::in_language(languages, kStandard);
      if (standard == nullptr || standard->text_status != model::TextStatus::Summary) continue;
      for (const auto& provision : standard->provisions) {
        const auto concepts = binding_entries(provision, finder(kStandard), corpus_.terms);
        for (const auto* other : languages) {
          if (other != standard) compare(concepts, *other, provision.eid);
        }
      }
    }
    return std::move(findings_);
  }

 private:
  TermFinder& finder(Language language) { return finders_[static_cast<std::size_t>(language)]; }

  void compare(const Entries& concepts, const Expression& other, std::string_view eid) {
    const auto* provision = read::find_provision(other, eid);
    if (provision == nullptr) return;  // check_languages says so
    const auto found = all_entries(*provision, finder(other.language));
    for (const auto entry : concepts) {
      if (!found.contains(entry)) complain(corpus_.terms.entries[entry], other, eid);
    }
  }

  void complain(const model::TermEntry& entry, const Expression& other, std::string_view eid) {
    const auto* standard = entry.preferred(two_letter(kStandard));
    const auto* wanted = entry.preferred(two_letter(other.language));
    if (standard == nullptr || wanted == nullptr) return;  // check_terms says so
    read::invalid(findings_,
                  fmt::format("{}the English text has \"{}\", this has no term of {}",
                              read::place(other, eid), standard->text, entry.id),
                  fmt::format("say \"{}\" or add the term to terms.tbx", wanted->text));
  }

  const read::Corpus& corpus_;
  std::vector<TermFinder> finders_;
  read::Findings findings_;
};

}  // namespace

read::Findings check_term_use(const read::Corpus& corpus,
                              const analysis::AnalyzerRegistry& analyzers) {
  return TermUseCheck(corpus, analyzers).run();
}

}  // namespace panoh::index
