// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/shard_writer.hpp"

#include "indexer/index/schema.hpp"
#include "indexer/index/xapian_call.hpp"

namespace panoh::index {
namespace {

// Xapian keeps what was not committed in memory: 1,000 usual provisions are about 38 MB
// (measured); long ones are counted by their text.
constexpr std::size_t kCommitDocuments = 500;
constexpr std::size_t kCommitBytes = 4U << 20U;

// Nothing reads a shard before it is finished, and nobody keeps one after a crash.
constexpr int kShardFlags =
    Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS | Xapian::DB_BACKEND_GLASS;

}  // namespace

PreviousDocuments::PreviousDocuments(std::optional<std::filesystem::path> database) {
  if (!database) return;
  auto opened = xapian_call("opening the current index",
                            [&] { return Xapian::Database(database->string()); });
  if (opened) database_ = std::move(*opened);
}

std::optional<Xapian::Document> PreviousDocuments::find(const PlannedVersion& version) {
  if (!database_) return std::nullopt;
  auto found = xapian_call("reading the current index", [&]() -> std::optional<Xapian::Document> {
    const std::string name = unique_term(version);
    const auto posting = database_->postlist_begin(name);
    if (posting == database_->postlist_end(name)) return std::nullopt;
    Xapian::Document document = database_->get_document(*posting);
    if (document.get_value(kHashSlot) != version.hash) return std::nullopt;
    // Documents read on demand: ask now, so that damage shows here and not while writing.
    document.set_data(document.get_data());
    document.termlist_count();
    return document;
  });
  // A damaged old index is no reason to fail: the document is analysed anew.
  return found ? *found : std::nullopt;
}

ShardWriter::ShardWriter(const ShardInputs& inputs)
    : inputs_(inputs), builder_(inputs.plan, inputs.analyzers), previous_(inputs.previous) {}

void ShardWriter::add(const PlannedVersion& version, Xapian::WritableDatabase& database,
                      LexiconWriter& lexicon, ShardCounts& counts) {
  auto document = previous_.find(version);
  if (document) {
    set_ordinals(version.codes, *document);
    ++counts.reused;
  } else {
    document = builder_.build(version);
    ++counts.analyzed;
  }
  database.add_document(*document);
  lexicon.add(*document, builder_.analyzer(version.language));
  inputs_.written();
}

Result<ShardCounts> ShardWriter::write(std::span<const PlannedVersion> versions,
                                       const std::filesystem::path& folder, bool with_metadata) {
  return xapian_call("writing " + folder.string(), [&] {
    ShardCounts counts;
    LexiconWriter lexicon;
    Xapian::WritableDatabase database(folder.string(), kShardFlags);
    if (with_metadata) {
      const BuildPlan& plan = inputs_.plan;
      write_metadata(database, plan.summary, plan.dictionary, plan.catalogue, plan.contents,
                     inputs_.analyzers.data());
      write_series(database, plan.series);
    }
    std::size_t documents = 0, bytes = 0;
    for (const PlannedVersion& version : versions) {
      if (inputs_.cancelled) break;
      add(version, database, lexicon, counts);
      bytes += version.bytes;
      if (++documents >= kCommitDocuments || bytes >= kCommitBytes) {
        lexicon.write_to(database);
        database.commit();
        documents = bytes = 0;
      }
    }
    lexicon.write_to(database);
    database.commit();
    database.close();
    return counts;
  });
}

}  // namespace panoh::index
