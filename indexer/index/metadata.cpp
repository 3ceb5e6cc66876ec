// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/metadata.hpp"

#include <fmt/format.h>

#include "indexer/index/binary_codec.hpp"
#include "indexer/index/schema.hpp"
#include "indexer/index/series_codec.hpp"
#include "indexer/index/xapian_call.hpp"

namespace panoh::index {
namespace {

constexpr std::uint8_t kFormat = 1;
constexpr std::string_view kVersionKey = "schema_version";
constexpr std::string_view kSummaryKey = "summary";
constexpr std::string_view kFacetsKey = "facets";
constexpr std::string_view kWorksPrefix = "works/";
constexpr std::string_view kContentsPrefix = "contents/";
constexpr std::string_view kConceptsPrefix = "concepts/";
constexpr std::string_view kTermsPrefix = "terms/";
constexpr std::string_view kSeriesPrefix = "series/";
constexpr std::string_view kLanguageDataPrefix = "lang/";
constexpr std::string_view kDoing = "reading the index";

/// Six digits, so that the order of the keys is the order of the items.
std::string numbered(std::string_view prefix, std::size_t ordinal) {
  return fmt::format("{}{:06}", prefix, ordinal);
}

std::string encode(const IndexSummary& summary) {
  return Encoder(kFormat)
      .text(summary.analyzer_fingerprint)
      .text(summary.content_hash)
      .number(summary.provisions)
      .by_language(summary.documents,
                   [](Encoder& encoder, std::uint32_t count) { encoder.number(count); })
      .take();
}

Result<IndexSummary> decode_summary(std::string_view data) {
  Decoder decoder(data, kFormat);
  IndexSummary summary;
  summary.analyzer_fingerprint = decoder.text();
  summary.content_hash = decoder.text();
  summary.provisions = decoder.number_as<std::uint32_t>();
  summary.documents = decoder.by_language<std::uint32_t>(
      [](Decoder& from) { return from.number_as<std::uint32_t>(); });
  return decoded(decoder, std::move(summary), "the summary");
}

Result<std::string> get(const Xapian::Database& database, std::string_view key) {
  return xapian_call(kDoing, [&] { return database.get_metadata(std::string(key)); });
}

Result<std::vector<std::pair<std::string, std::string>>> get_all(const Xapian::Database& database,
                                                                 std::string_view prefix) {
  return xapian_call(kDoing, [&] {
    std::vector<std::pair<std::string, std::string>> entries;
    const std::string from(prefix);
    for (auto key = database.metadata_keys_begin(from); key != database.metadata_keys_end(from);
         ++key) {
      entries.emplace_back(*key, database.get_metadata(*key));
    }
    return entries;
  });
}

template <typename Item, typename Decode>
Result<std::vector<Item>> read_items(const Xapian::Database& database, std::string_view prefix,
                                     Decode&& decode) {
  auto entries = get_all(database, prefix);
  if (!entries) return tl::unexpected(std::move(entries.error()));
  std::vector<Item> items;
  items.reserve(entries->size());
  for (const auto& [key, value] : *entries) {
    Result<Item> item = decode(value);
    if (!item) return tl::unexpected(std::move(item.error()));
    items.push_back(std::move(*item));
  }
  return items;
}

/// Keys are "lang/tg/<file>".
Result<std::map<Language, analysis::LanguageData>> read_language_data(
    const Xapian::Database& database) {
  std::map<Language, analysis::LanguageData> data;
  auto entries = get_all(database, kLanguageDataPrefix);
  if (!entries) return tl::unexpected(std::move(entries.error()));
  for (auto& [key, content] : *entries) {
    const std::string_view rest = std::string_view(key).substr(kLanguageDataPrefix.size());
    const auto slash = rest.find('/');
    const auto language = parse_language(rest.substr(0, slash));
    if (slash == std::string_view::npos || !language) {
      return fail(ErrorCode::IndexCorrupt, "unknown table in the index: " + key,
                  std::string(kDamagedHint));
    }
    data[*language].files.emplace(rest.substr(slash + 1), std::move(content));
  }
  return data;
}

Result<void> check_version(const Xapian::Database& database) {
  const auto version = get(database, kVersionKey);
  if (!version) return tl::unexpected(version.error());
  if (*version == std::to_string(kSchemaVersion)) return {};
  return fail(ErrorCode::IndexVersion,
              fmt::format("the index has schema version {}, this program reads {}",
                          version->empty() ? "none" : *version, kSchemaVersion),
              std::string(kRebuildHint));
}

}  // namespace

Result<IndexSummary> read_summary(const Xapian::Database& database) {
  return check_version(database)
      .and_then([&] { return get(database, kSummaryKey); })
      .and_then([](const std::string& data) { return decode_summary(data); });
}

Result<IndexMetadata> read_metadata(const Xapian::Database& database) {
  auto summary = read_summary(database);
  if (!summary) return tl::unexpected(std::move(summary.error()));
  auto dictionary = get(database, kFacetsKey).and_then([](const std::string& data) {
    return decode_facet_dictionary(data);
  });
  if (!dictionary) return tl::unexpected(std::move(dictionary.error()));
  auto works = read_items<CatalogueWork>(database, kWorksPrefix, decode_work);
  if (!works) return tl::unexpected(std::move(works.error()));
  auto concepts = read_items<model::Concept>(database, kConceptsPrefix, decode_concept);
  if (!concepts) return tl::unexpected(std::move(concepts.error()));
  auto terms = read_items<model::TermEntry>(database, kTermsPrefix, decode_term);
  if (!terms) return tl::unexpected(std::move(terms.error()));
  auto language_data = read_language_data(database);
  if (!language_data) return tl::unexpected(std::move(language_data.error()));
  return IndexMetadata{std::move(*summary), std::move(*dictionary),
                       Catalogue{std::move(*works), std::move(*concepts), std::move(*terms)},
                       std::move(*language_data)};
}

Result<Contents> read_contents(const Xapian::Database& database, const CatalogueWork& work) {
  return get(database, numbered(kContentsPrefix, work.ordinal))
      .and_then([](const std::string& data) { return decode_contents(data); });
}

Result<model::Series> read_series(const Xapian::Database& database, std::string_view id) {
  const auto data = get(database, fmt::format("{}{}", kSeriesPrefix, id));
  if (!data) return tl::unexpected(data.error());
  if (data->empty()) return fail(ErrorCode::NotFound, "no series " + std::string(id));
  return decode_series(*data);
}

Result<std::vector<model::Series>> read_all_series(const Xapian::Database& database) {
  return read_items<model::Series>(database, kSeriesPrefix, decode_series);
}

void write_metadata(Xapian::WritableDatabase& database, const IndexSummary& summary,
                    const FacetDictionary& dictionary, const Catalogue& catalogue,
                    const std::vector<Contents>& contents,
                    const std::map<Language, analysis::LanguageData>& language_data) {
  database.set_metadata(std::string(kVersionKey), std::to_string(kSchemaVersion));
  database.set_metadata(std::string(kSummaryKey), encode(summary));
  database.set_metadata(std::string(kFacetsKey), index::encode(dictionary));
  for (std::size_t i = 0; i < catalogue.works.size(); ++i) {
    database.set_metadata(numbered(kWorksPrefix, i), index::encode(catalogue.works[i]));
    database.set_metadata(numbered(kContentsPrefix, i), index::encode(contents[i]));
  }
  for (std::size_t i = 0; i < catalogue.concepts.size(); ++i) {
    database.set_metadata(numbered(kConceptsPrefix, i), index::encode(catalogue.concepts[i]));
  }
  for (std::size_t i = 0; i < catalogue.terms.size(); ++i) {
    database.set_metadata(numbered(kTermsPrefix, i), index::encode(catalogue.terms[i]));
  }
  for (const auto& [language, data] : language_data) {
    for (const auto& [file, content] : data.files) {
      database.set_metadata(fmt::format("{}{}/{}", kLanguageDataPrefix, two_letter(language), file),
                            content);
    }
  }
}

void write_series(Xapian::WritableDatabase& database, std::span<const model::Series> series) {
  for (const model::Series& item : series) {
    database.set_metadata(fmt::format("{}{}", kSeriesPrefix, item.id), index::encode(item));
  }
}

}  // namespace panoh::index
