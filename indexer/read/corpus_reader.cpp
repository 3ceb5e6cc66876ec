// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/corpus_reader.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "indexer/base/file.hpp"
#include "indexer/read/akn_reader.hpp"
#include "indexer/read/csvw_reader.hpp"
#include "indexer/read/glossary.hpp"
#include "indexer/read/skos_reader.hpp"
#include "indexer/read/statistics.hpp"
#include "indexer/read/tbx_reader.hpp"

namespace panoh::read {
namespace {

namespace fs = std::filesystem;

using Works = std::map<std::string, std::map<Language, model::Expression>>;

/// Sorted, so that messages and the choice between duplicates do not depend on the file system.
std::vector<fs::path> entries(const fs::path& folder, bool folders) {
  std::vector<fs::path> found;
  std::error_code status;
  for (fs::directory_iterator at(folder, status), end; !status && at != end; at.increment(status)) {
    std::error_code ignored;  // an entry that cannot be looked at is neither file nor folder
    if (folders ? at->is_directory(ignored) : at->is_regular_file(ignored)) {
      found.push_back(at->path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<fs::path> documents(const fs::path& folder) {
  std::error_code ignored;
  const auto root = fs::is_directory(folder / "akn", ignored) ? folder / "akn" : folder;
  std::vector<fs::path> files;
  for (const auto& work : entries(root, true)) {
    for (auto& file : entries(work, false)) {
      if (file.extension() == ".xml") files.push_back(std::move(file));
    }
  }
  return files;
}

void add_expression(model::Expression expression, Works& works, Corpus& corpus) {
  auto& languages = works[expression.work.id];
  const auto known = languages.find(expression.language);
  if (known == languages.end()) {
    languages.emplace(expression.language, std::move(expression));
    return;
  }
  corpus.refused.push_back({ErrorCode::DocumentInvalid,
                            expression.file + ": " + expression.work.id + " in " +
                                std::string(three_letter(expression.language)) + " is already in " +
                                known->second.file,
                            "remove one of the two"});
}

void read_documents(const fs::path& folder, Works& works, Corpus& corpus) {
  for (const auto& file : documents(folder)) {
    auto expression = read_akn_file(file);
    if (expression) {
      add_expression(std::move(*expression), works, corpus);
    } else {
      corpus.refused.push_back(std::move(expression.error()));
    }
  }
}

/// A later folder's concept, term or series replaces an earlier one of the same id.
template <typename Item>
void add_items(std::vector<Item> items, std::vector<Item>& known) {
  for (auto& item : items) {
    const auto same = std::find_if(known.begin(), known.end(),
                                   [&item](const Item& old) { return old.id == item.id; });
    if (same == known.end()) {
      known.push_back(std::move(item));
    } else {
      *same = std::move(item);
    }
  }
}

/// What the reader makes of a file of the folder; nothing when there is none or it is refused.
template <typename Value>
std::optional<Value> read_if_there(const fs::path& file,
                                   Result<Value> (*read)(std::string_view, std::string_view),
                                   Corpus& corpus) {
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return std::nullopt;
  const auto xml = read_file(file);
  auto value = xml ? read(*xml, file.string()) : Result<Value>(tl::unexpected<Error>(xml.error()));
  if (value) return std::move(*value);
  corpus.refused.push_back(std::move(value.error()));
  return std::nullopt;
}

void read_lists(const fs::path& folder, Corpus& corpus) {
  if (auto concepts = read_if_there(folder / "topics.xml", read_skos, corpus)) {
    add_items(std::move(*concepts), corpus.concepts);
  }
  if (auto terms = read_if_there(folder / "terms.tbx", read_tbx, corpus)) {
    add_items(std::move(terms->entries), corpus.terms.entries);
    corpus.terms.titles = std::move(terms->titles);
    corpus.terms.notes = std::move(terms->notes);
    corpus.terms.file = std::move(terms->file);
  }
}

void read_statistics(const fs::path& folder, Corpus& corpus) {
  std::vector<model::Series> series;
  for (const auto& file : entries(folder / "statistics", false)) {
    if (!file.filename().string().ends_with(kSeriesMetadata)) continue;
    auto item = read_series(file);
    if (item) {
      series.push_back(std::move(*item));
    } else {
      corpus.refused.push_back(std::move(item.error()));
    }
  }
  add_items(std::move(series), corpus.series);
}

/// What is made from the tables and terms of all folders, to be found like the documents.
void add_made(Works& works, Corpus& corpus) {
  std::sort(corpus.series.begin(), corpus.series.end(),
            [](const model::Series& a, const model::Series& b) { return a.id < b.id; });
  auto made = glossary_expressions(corpus.terms, corpus.concepts);
  auto statistics = statistics_expressions(corpus.series, corpus.concepts);
  std::move(statistics.begin(), statistics.end(), std::back_inserter(made));
  for (auto& expression : made) {
    works[expression.work.id][expression.language] = std::move(expression);
  }
}

}  // namespace

Result<Corpus> read_corpus(const std::vector<fs::path>& folders) {
  Corpus corpus;
  Works works;
  for (const auto& folder : folders) {
    std::error_code status;
    if (!fs::is_directory(folder, status)) {
      return fail(ErrorCode::FileUnreadable, folder.string() + ": no such folder",
                  "--corpus names folders with documents");
    }
    Works here;
    read_documents(folder, here, corpus);
    for (auto& [id, languages] : here) works[id] = std::move(languages);
    read_lists(folder, corpus);
    read_statistics(folder, corpus);
  }
  add_made(works, corpus);
  for (auto& [id, languages] : works) {
    for (auto& [language, expression] : languages) {
      corpus.expressions.push_back(std::move(expression));
    }
  }
  return corpus;
}

}  // namespace panoh::read
