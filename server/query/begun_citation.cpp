// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/begun_citation.hpp"

#include <algorithm>
#include <optional>

#include "indexer/base/utf8.hpp"
#include "indexer/index/schema.hpp"
#include "server/query/citation_parser.hpp"
#include "server/query/provision_numbers.hpp"

namespace panoh::query {
namespace {

constexpr std::string_view kHome = "TJ";
/// Without an act its articles come first, as in citation_resolver.
const std::string kUsualAct = "criminal-code";
constexpr std::size_t kMostOfOneAct = 4;

using Works = std::vector<std::uint32_t>;

class BegunCitation {
 public:
  BegunCitation(std::string_view text, const CitationTables& tables,
                const Xapian::Database& database, const ActsNamed& acts_named)
      : text_(text),
        tables_(tables),
        database_(database),
        provisions_(database),
        acts_named_(acts_named) {}

  std::vector<std::string> run(std::map<Language, analysis::Analyzer>& analyzers,
                               std::size_t limit) {
    if (!read(analyzers)) return {};
    std::vector<std::string> ids;
    for (const std::uint32_t place : works(analyzers)) {
      for (auto& id : provisions_of(tables_.catalogue().works[place].work)) {
        if (ids.size() == limit) return ids;
        ids.push_back(std::move(id));
      }
    }
    return ids;
  }

 private:
  /// @return whether there is an article
  bool read(std::map<Language, analysis::Analyzer>& analyzers) {
    const auto tokens = citation_tokens(text_, tables_.words(), analyzers);
    const auto elements =
        CitationParser(text_, tokens, {tables_.catalogue(), tables_.words(), tables_.names()})
            .elements();
    for (const CitationElement& element : elements) {
      if (element.kind == ElementKind::Articles) articles_ = element;
      names_act_ = names_act_ || element.kind == ElementKind::Act;
    }
    return articles_.has_value();
  }

  [[nodiscard]] Works works(std::map<Language, analysis::Analyzer>& analyzers) const {
    if (names_act_) return named_works(analyzers);
    std::string words(text_.substr(0, articles_->begin));
    words.append(" ").append(text_.substr(articles_->end));
    words = utf8::collapse_spaces(words);
    if (words.empty()) return usual_works();
    return articles_->bare ? Works{} : acts_named_(words);  // "3 years" are no article
  }

  /// The acts of a whole citation: what it means first, then what else it may mean.
  [[nodiscard]] Works named_works(std::map<Language, analysis::Analyzer>& analyzers) const {
    Works works;
    const auto add = [&](const CitedPlace& place) {
      const auto* work = tables_.catalogue().find_work(place.work);
      if (work != nullptr && std::ranges::count(works, work->ordinal) == 0) {
        works.push_back(work->ordinal);
      }
    };
    for (const Citation& citation : find_citations(text_, tables_, provisions_, analyzers).here) {
      add(citation.place);
      std::ranges::for_each(citation.alternatives, add);
    }
    return works;
  }

  [[nodiscard]] Works usual_works() const {
    const NamedAct* usual = tables_.names().type(kUsualAct);
    Works works = usual != nullptr ? usual->works : Works{};
    const auto& all = tables_.catalogue().works;
    const auto foreign = std::ranges::find_if(
        works, [&](std::uint32_t place) { return all[place].work.country != kHome; });
    Works codes;
    for (const auto& work : all) {
      const bool code = work.work.kind == "code" || work.work.kind == "constitution";
      const bool known = std::ranges::count(works, work.ordinal) > 0;
      if (code && !known && work.work.country == kHome) codes.push_back(work.ordinal);
    }
    works.insert(foreign, codes.begin(), codes.end());
    return works;
  }

  [[nodiscard]] std::vector<std::string> provisions_of(const model::Work& work) const {
    const CitedNumber& number = articles_->numbers.back();
    std::vector<std::string> ids;
    if (number.end == text_.size()) {
      const std::string begun = index::term(index::kProvisionPrefix, work.id + "#" + number.number);
      for (auto each = database_.allterms_begin(begun);
           each != database_.allterms_end(begun) && ids.size() < kMostOfOneAct; ++each) {
        ids.push_back((*each).substr(index::kProvisionPrefix.size()));
      }
    }
    if (!ids.empty()) return ids;
    const FoundProvision found = find_provision(provisions_, work, number);
    if (!found.num.empty()) ids.push_back(work.id + "#" + found.num);
    return ids;
  }

  std::string_view text_;
  const CitationTables& tables_;
  const Xapian::Database& database_;
  IndexedProvisions provisions_;
  const ActsNamed& acts_named_;
  std::optional<CitationElement> articles_;  ///< the last of the text
  bool names_act_ = false;
};

}  // namespace

std::vector<std::string> begun_citations(std::string_view text, const CitationTables& tables,
                                         const Xapian::Database& database,
                                         std::map<Language, analysis::Analyzer>& analyzers,
                                         const ActsNamed& acts_named, std::size_t limit) {
  return BegunCitation(text, tables, database, acts_named).run(analyzers, limit);
}

}  // namespace panoh::query
