// SPDX-License-Identifier: GPL-2.0-or-later
// A planned version → its Xapian document.
#pragma once

#include <xapian.h>

#include <map>
#include <vector>

#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/index/build_plan.hpp"
#include "indexer/index/posting_collector.hpp"

namespace panoh::index {

/// @thread one per thread: it owns analyzers
class DocumentBuilder {
 public:
  /// Both must outlive the builder.
  DocumentBuilder(const BuildPlan& plan, const analysis::AnalyzerRegistry& analyzers);

  [[nodiscard]] Xapian::Document build(const PlannedVersion& version);
  [[nodiscard]] analysis::Analyzer& analyzer(Language language) {
    return analyzers_[static_cast<std::size_t>(language)];
  }

 private:
  void start_with_names(const PlannedVersion& version);
  void add_boolean_terms(const PlannedVersion& version, Xapian::Document& document) const;

  const BuildPlan& plan_;
  std::vector<analysis::Analyzer> analyzers_;  ///< by Language
  std::vector<TermTable> terms_;               ///< by Language
  PostingCollector postings_;
  /// The names are the same in every provision of a work: analysed once per work and language.
  std::uint32_t names_work_ = 0;
  std::map<Language, PostingCollector> names_;
};

/// The values that depend on the whole corpus, and so are set anew in documents that are copied.
void set_ordinals(const FacetCodes& codes, Xapian::Document& document);

/// The boolean term that names a version: id and language.
[[nodiscard]] std::string unique_term(const PlannedVersion& version);

}  // namespace panoh::index
