// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/relevance/real_index.hpp"

#include <filesystem>
#include <stdexcept>

#include "tests/small_corpus.hpp"

namespace panoh::tests {
namespace {

read::Corpus read_all() {
  const std::filesystem::path source = PANOH_SOURCE_DIR;
  std::vector<std::filesystem::path> folders{source / "corpus"};
  if (std::filesystem::exists(source / "var/official")) folders.push_back(source / "var/official");
  auto corpus = read::read_corpus(folders);
  if (!corpus) throw std::runtime_error(to_line(corpus.error()));
  return std::move(*corpus);
}

RealIndex make() {
  static const TemporaryFolder folder;
  auto corpus = read_all();
  auto searcher = query::Searcher::open(build_snapshot(corpus, folder.path()));
  if (!searcher) throw std::runtime_error(to_line(searcher.error()));
  // The corpus has a summary of its own, which gives way where the official text was imported.
  const auto* declaration = searcher->snapshot().catalogue.find_work("udhr");
  const bool has_official =
      declaration != nullptr && !declaration->expressions.empty() &&
      declaration->expressions.begin()->second.text_status == model::TextStatus::Official;
  return {std::move(corpus), std::move(*searcher), has_official};
}

}  // namespace

RealIndex& real_index() {
  static RealIndex instance = make();
  return instance;
}

std::vector<std::string> answers(const std::string& query, bool exact) {
  query::SearchRequest request;
  request.text = query;
  request.exact = exact;
  const auto page = real_index().searcher.search(request);
  if (!page) throw std::runtime_error(to_line(page.error()));
  std::vector<std::string> ids;
  for (const auto& hit : page->hits) {
    ids.push_back(hit.provision.id);
    for (const auto& also : hit.also) ids.push_back(also.id);
  }
  return ids;
}

}  // namespace panoh::tests
