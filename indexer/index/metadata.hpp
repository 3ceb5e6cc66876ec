// SPDX-License-Identifier: GPL-2.0-or-later
// What an index says about itself, in Xapian's user metadata: with which schema and analyzers it
// was made, what it holds. Written once by the writer, read at open.
//
//   schema_version         decimal
//   summary                IndexSummary
//   facets                 FacetDictionary
//   works/000001 …         CatalogueWork, in canonical order
//   contents/000001 …      Contents of the same work; read when asked for
//   concepts/000001 …      model::Concept, in the order of topics.xml
//   terms/000001 …         model::TermEntry, in the order of terms.tbx
//   series/<id>            model::Series; read when asked for
//   lang/tg/<file>         a table of the analyzer
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/language_data.hpp"
#include "indexer/base/result.hpp"
#include "indexer/index/catalogue.hpp"
#include "indexer/index/facet_codes.hpp"
#include "indexer/model/series.hpp"

namespace panoh::index {

struct IndexSummary {
  std::string analyzer_fingerprint;
  std::string content_hash;  ///< of everything that was indexed, hexadecimal
  std::uint32_t provisions = 0;
  std::map<Language, std::uint32_t> documents;  ///< per language
};

struct IndexMetadata {
  IndexSummary summary;
  FacetDictionary dictionary;
  Catalogue catalogue;
  std::map<Language, analysis::LanguageData> language_data;
};

/// The summary alone: enough to see whether anything changed.
/// @error IndexVersion, IndexCorrupt
[[nodiscard]] Result<IndexSummary> read_summary(const Xapian::Database& database);

/// @error IndexVersion: another schema; IndexCorrupt
[[nodiscard]] Result<IndexMetadata> read_metadata(const Xapian::Database& database);

/// The contents list of a work. @error IndexCorrupt
[[nodiscard]] Result<Contents> read_contents(const Xapian::Database& database,
                                             const CatalogueWork& work);

/// A series of figures. @error NotFound, IndexCorrupt
[[nodiscard]] Result<model::Series> read_series(const Xapian::Database& database,
                                                std::string_view id);
/// All of them, by id. @error IndexCorrupt
[[nodiscard]] Result<std::vector<model::Series>> read_all_series(const Xapian::Database& database);

/// @param contents  of each work of the catalogue
/// @throws Xapian::Error, as everything that writes to a database
void write_metadata(Xapian::WritableDatabase& database, const IndexSummary& summary,
                    const FacetDictionary& dictionary, const Catalogue& catalogue,
                    const std::vector<Contents>& contents,
                    const std::map<Language, analysis::LanguageData>& language_data);
void write_series(Xapian::WritableDatabase& database, std::span<const model::Series> series);

}  // namespace panoh::index
