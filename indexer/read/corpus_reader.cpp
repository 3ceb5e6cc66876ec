// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/corpus_reader.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "indexer/base/file.hpp"
#include "indexer/read/akn_reader.hpp"
#include "indexer/read/skos_reader.hpp"

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

/// A later folder's concept replaces an earlier one of the same id.
void add_concepts(std::vector<model::Concept> concepts, Corpus& corpus) {
  for (auto& item : concepts) {
    const auto known = std::find_if(corpus.concepts.begin(), corpus.concepts.end(),
                                    [&item](const auto& old) { return old.id == item.id; });
    if (known == corpus.concepts.end()) {
      corpus.concepts.push_back(std::move(item));
    } else {
      *known = std::move(item);
    }
  }
}

void read_topics(const fs::path& folder, Corpus& corpus) {
  const auto file = folder / "topics.xml";
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return;
  const auto xml = read_file(file);
  auto concepts = xml ? read_skos(*xml, file.string())
                      : Result<std::vector<model::Concept>>(tl::unexpected<Error>(xml.error()));
  if (concepts) {
    add_concepts(std::move(*concepts), corpus);
  } else {
    corpus.refused.push_back(std::move(concepts.error()));
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
    read_topics(folder, corpus);
  }
  for (auto& [id, languages] : works) {
    for (auto& [language, expression] : languages) {
      corpus.expressions.push_back(std::move(expression));
    }
  }
  return corpus;
}

}  // namespace panoh::read
