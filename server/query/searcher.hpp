// SPDX-License-Identifier: GPL-2.0-or-later
// Runs searches on one snapshot: plan, match, count facets, group versions, highlight.
#pragma once

#include <xapian.h>

#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/index/snapshot.hpp"
#include "indexer/model/series.hpp"
#include "server/query/citation_finder.hpp"
#include "server/query/cited_first.hpp"
#include "server/query/explanation.hpp"
#include "server/query/highlighter.hpp"
#include "server/query/near_equal.hpp"
#include "server/query/order.hpp"
#include "server/query/planner.hpp"
#include "server/query/preference.hpp"
#include "server/query/ranking.hpp"
#include "server/query/request.hpp"
#include "server/query/results.hpp"
#include "server/query/suggest.hpp"

namespace panoh::query {

/// @thread one per thread at a time: it owns a database handle and analyzers
class Searcher {
 public:
  [[nodiscard]] static Result<Searcher> open(std::shared_ptr<const index::Snapshot> snapshot);

  /// One more for another thread; shares what does not change.
  [[nodiscard]] Result<Searcher> another() const;

  Searcher(Searcher&&) noexcept = default;
  Searcher(const Searcher&) = delete;

  /// @error IndexCorrupt, IndexStale; never because of what the query says
  /// @cost  single-digit milliseconds at 100,000 provisions; total and facets look at all matches
  [[nodiscard]] Result<ResultPage> search(const SearchRequest& request);

  /// What somebody who has typed so far may want. @error IndexCorrupt, IndexStale
  [[nodiscard]] Result<std::vector<Suggestion>> suggest(std::string_view typed, Language ui);

  /// All versions of one provision, in the order of kLanguages. @error NotFound
  [[nodiscard]] Result<std::vector<index::StoredProvision>> provision(std::string_view id);

  /// The provisions that have a boolean term, each in one language, in canonical order.
  /// @param prefix     kEvidencesPrefix, kRelatedPrefix or kCitesPrefix of index/schema.hpp
  /// @param preferred  language of the versions, where there is one
  [[nodiscard]] Result<std::vector<index::StoredProvision>> pointing_to(std::string_view prefix,
                                                                        std::string_view target,
                                                                        Language preferred);

  /// The contents list of a work of this snapshot. @error IndexCorrupt
  [[nodiscard]] Result<index::Contents> contents(const index::CatalogueWork& work) const;

  /// A series of figures. @error NotFound, IndexCorrupt
  [[nodiscard]] Result<model::Series> series(std::string_view id) const;
  /// All of them, by id. @error IndexCorrupt
  [[nodiscard]] Result<std::vector<model::Series>> all_series() const;
  /// What a text cites, in the order of the text. @error IndexCorrupt, IndexStale
  [[nodiscard]] Result<std::vector<Citation>> citations(std::string_view text);

  /// Where the words of a query stand in a text of the given language, for marking a whole page.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> find_marks(
      std::string_view query, Language language, std::string_view text);

  [[nodiscard]] const index::Snapshot& snapshot() const { return *snapshot_; }

 private:
  using Citations = std::shared_ptr<const CitationTables>;

  using Terms = std::shared_ptr<const TermNames>;
  using Near = std::shared_ptr<const NearEqual>;

  Searcher(std::shared_ptr<const index::Snapshot> snapshot, Xapian::Database database,
           Citations citations, Terms terms, Near near);

  ResultPage run(const SearchRequest& request);
  /// Nothing was found: what finds something, with fewer conditions on the same words.
  std::vector<std::string> other_queries(const SearchRequest& request);
  [[nodiscard]] Plan plan_for(const SearchRequest& request, Understanding& understanding);
  [[nodiscard]] std::vector<Ranked> rank(const std::vector<Match>& matches, const CitedFirst& cited,
                                         const Plan& plan, const SearchRequest& request) const;
  [[nodiscard]] std::vector<Hit> make_hits(const Plan& plan, const SearchRequest& request,
                                           const std::vector<Ranked>& ranked);
  [[nodiscard]] index::StoredProvision read_document(std::uint32_t docid) const;
  [[nodiscard]] Hit make_hit(const Ranked& ranked, Highlighter& highlighter) const;
  [[nodiscard]] std::vector<SearchedText> unshown(const Hit& hit) const;
  /// @param ranked  of the hits, in the same order
  void explain(const Plan& plan, std::span<const Ranked> ranked, std::vector<Hit>& hits);
  [[nodiscard]] std::vector<Language> versions(std::uint32_t docid) const;

  std::shared_ptr<const index::Snapshot> snapshot_;
  Xapian::Database database_;
  WordLists lists_;
  std::map<Language, analysis::Analyzer> analyzers_;
  Citations citations_;
  Terms terms_;
  Near near_;
  TitleOrder titles_;
  CountryNames countries_;
};

}  // namespace panoh::query
