// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/citation_finder.hpp"

#include <algorithm>

#include "indexer/analysis/char_filter.hpp"
#include "server/query/citation_parser.hpp"
#include "server/query/citation_resolver.hpp"

namespace panoh::query {
namespace {

/// Of several provisions in one go, the first has the words before and the last those behind:
/// "ст. 130", "131", "132 УК РТ".
void widen(std::vector<Citation>& citations, std::size_t first, const CitationElement& articles,
           const CitationElement* act) {
  if (first == citations.size()) return;
  std::uint32_t begin = articles.begin;
  std::uint32_t end = articles.end;
  const bool behind = act != nullptr && act->begin >= articles.end && act->glue <= Glue::Comma;
  const bool before = act != nullptr && act->end <= articles.begin && articles.glue <= Glue::Comma;
  if (behind) end = act->end;
  if (before) begin = act->begin;
  citations[first].begin = begin;
  citations.back().end = end;
}

/// From the first to the last of articles and act.
std::string as_written(std::string_view text, const analysis::FilteredText& filtered,
                       const std::vector<CitationElement>& elements, const BoundCitation& bound) {
  std::uint32_t begin = elements[bound.element].begin;
  std::uint32_t end = elements[bound.element].end;
  if (bound.act) {
    begin = std::min(begin, elements[*bound.act].begin);
    end = std::max(end, elements[*bound.act].end);
  }
  begin = filtered.offsets.original(begin);
  return std::string(text.substr(begin, filtered.offsets.original(end) - begin));
}

}  // namespace

Result<std::shared_ptr<const CitationTables>> CitationTables::make(
    const index::Catalogue& catalogue, const analysis::AnalyzerRegistry& analyzers) {
  auto words = CitationWords::make(analyzers);
  if (!words) return tl::unexpected(std::move(words.error()));
  auto names = ActNames::make(catalogue, analyzers, *words);
  if (!names) return tl::unexpected(std::move(names.error()));
  return std::shared_ptr<const CitationTables>(
      new CitationTables(catalogue, *std::move(words), *std::move(names)));
}

FoundCitations find_citations(std::string_view text, const CitationTables& tables,
                              const KnownProvisions& provisions,
                              std::map<Language, analysis::Analyzer>& analyzers) {
  const analysis::FilteredText filtered = analysis::filter_nfc(text);
  const auto tokens = citation_tokens(filtered.text(), tables.words(), analyzers);
  auto elements =
      CitationParser(filtered.text(), tokens, {tables.catalogue(), tables.words(), tables.names()})
          .elements();
  FoundCitations found;
  std::vector<Citation>& citations = found.here;
  const auto bound = bind(elements);
  const CitationResolver resolver(tables, provisions, elements);
  for (const BoundCitation& one : bound) {
    const std::size_t first = citations.size();
    for (auto& citation : resolver.resolve(one)) citations.push_back(std::move(citation));
    if (citations.size() == first && resolver.is_elsewhere(one)) {
      found.elsewhere.push_back(as_written(text, filtered, elements, one));
    }
    const CitationElement& element = elements[one.element];
    if (element.kind == ElementKind::Articles) {
      widen(citations, first, element, one.act ? &elements[*one.act] : nullptr);
    }
  }
  for (Citation& citation : citations) {
    citation.begin = filtered.offsets.original(citation.begin);
    citation.end = filtered.offsets.original(citation.end);
    citation.text = text.substr(citation.begin, citation.end - citation.begin);
  }
  return found;
}

}  // namespace panoh::query
