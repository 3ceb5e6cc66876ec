// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/snapshot.hpp"

#include <algorithm>

#include "indexer/index/metadata.hpp"
#include "indexer/index/schema.hpp"
#include "indexer/index/xapian_call.hpp"

namespace panoh::index {
namespace {

Result<Xapian::Database> open_database(const std::filesystem::path& generation) {
  const std::string path = (generation / "db").string();
  auto database = xapian_call("opening " + path, [&] { return Xapian::Database(path); });
  // The generation is there, so a database that is not is damage, not a missing index.
  if (!database && database.error().code == ErrorCode::IndexMissing) {
    database.error().code = ErrorCode::IndexCorrupt;
  }
  return database;
}

/// Document numbers have no gaps: every one has a value in the facet slot.
Result<FacetTable> read_facets(const Xapian::Database& database) {
  FacetTable table;
  const Xapian::doccount documents = database.get_doccount();
  table.reserve(documents);
  for (auto value = database.valuestream_begin(kFacetSlot);
       value != database.valuestream_end(kFacetSlot); ++value) {
    const auto codes = decode_facet_codes(*value);
    if (!codes) return tl::unexpected(codes.error());
    if (value.get_docid() != table.size() + 1) break;
    table.add(*codes);
  }
  if (table.size() == documents) return table;
  return fail(ErrorCode::IndexCorrupt, "documents without facet codes in the index",
              std::string(kDamagedHint));
}

Result<analysis::AnalyzerRegistry> make_analyzers(IndexMetadata& metadata) {
  auto analyzers = analysis::AnalyzerRegistry::make(std::move(metadata.language_data));
  if (analyzers && analyzers->fingerprint() != metadata.summary.analyzer_fingerprint) {
    return fail(ErrorCode::IndexVersion,
                "the index was made with another version of the language analysis",
                std::string(kRebuildHint));
  }
  return analyzers;
}

std::map<Language, TermTable> term_tables(const std::vector<model::TermEntry>& entries,
                                          const analysis::AnalyzerRegistry& analyzers) {
  std::map<Language, TermTable> tables;
  for (const Language language : kLanguages) {
    auto analyzer = analyzers.analyzer(language, analysis::Analyzer::kForQueries);
    const auto add = [&](std::string_view code) {
      tables[language].add(entries, code, TermForm::Written, kFewestLettersInQueries, analyzer);
    };
    add(two_letter(language));
    if (language == Language::Tg) add("fa");
  }
  return tables;
}

/// A dictionary that does not fit the codes would be read out of bounds by every filter.
bool fits(const FacetTable& facets, const FacetDictionary& dictionary, std::size_t works) {
  for (std::uint32_t docid = 1; docid <= facets.size(); ++docid) {
    const FacetTable::Row& row = facets.row(docid);
    if (row.work >= works || row.kind >= dictionary.kinds.size()) return false;
    if (row.country >= dictionary.countries.size()) return false;
    const auto concepts = facets.concepts(docid);
    if (!std::is_sorted(concepts.begin(), concepts.end())) return false;
    if (!concepts.empty() && concepts.back() >= dictionary.concepts.size()) return false;
  }
  return true;
}

}  // namespace

DocumentLengths::DocumentLengths(const Xapian::Database& database)
    : average_(database.get_avlength()) {
  lengths_.resize(database.get_lastdocid());
  // The list of all documents is their lengths: each is read once, in order.
  for (auto document = database.postlist_begin(""); document != database.postlist_end("");
       ++document) {
    lengths_[*document - 1] = document.get_doclength();
  }
}

Result<std::shared_ptr<const Snapshot>> Snapshot::open(const std::filesystem::path& index) {
  auto generation = pin_current(index);
  if (!generation) return tl::unexpected(std::move(generation.error()));
  auto database = open_database(generation->folder);
  if (!database) return tl::unexpected(std::move(database.error()));
  auto metadata = read_metadata(*database);
  if (!metadata) return tl::unexpected(std::move(metadata.error()));
  auto analyzers = make_analyzers(*metadata);
  if (!analyzers) return tl::unexpected(std::move(analyzers.error()));
  auto facets = xapian_call("reading facets", [&] {
                  return read_facets(*database);
                }).and_then([](auto&& read) { return std::move(read); });
  if (!facets) return tl::unexpected(std::move(facets.error()));
  auto lengths =
      xapian_call("reading lengths of documents", [&] { return DocumentLengths(*database); });
  if (!lengths) return tl::unexpected(std::move(lengths.error()));
  if (!fits(*facets, metadata->dictionary, metadata->catalogue.works.size())) {
    return fail(ErrorCode::IndexCorrupt, "facet codes in the index are out of their dictionary",
                std::string(kDamagedHint));
  }
  auto& [summary, dictionary, catalogue, language_data] = *metadata;
  auto terms = term_tables(catalogue.terms, *analyzers);
  std::map<Language, unsigned> documents(summary.documents.begin(), summary.documents.end());
  return std::make_shared<const Snapshot>(
      Snapshot{std::move(*generation), std::move(catalogue), std::move(dictionary),
               std::move(*facets), std::move(*lengths), std::move(*analyzers), std::move(terms),
               std::move(documents), summary.provisions, std::move(summary.content_hash)});
}

Result<Xapian::Database> Snapshot::database() const { return open_database(generation.folder); }

Result<std::vector<StoredProvision>> read_provision(const Xapian::Database& database,
                                                    std::string_view id) {
  const std::string wanted = term(kProvisionPrefix, id);
  auto data = xapian_call("reading " + std::string(id), [&] {
    std::vector<std::string> versions;
    for (auto posting = database.postlist_begin(wanted); posting != database.postlist_end(wanted);
         ++posting) {
      versions.push_back(database.get_document(*posting).get_data());
    }
    return versions;
  });
  if (!data) return tl::unexpected(std::move(data.error()));
  if (data->empty()) return fail(ErrorCode::NotFound, "no provision " + std::string(id));
  std::vector<StoredProvision> versions;
  for (const std::string& bytes : *data) {
    auto version = decode(bytes);
    if (!version) return tl::unexpected(std::move(version.error()));
    versions.push_back(std::move(*version));
  }
  std::stable_sort(versions.begin(), versions.end(),
                   [](const auto& a, const auto& b) { return a.language < b.language; });
  return versions;
}

}  // namespace panoh::index
