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
  const bool has_official = searcher->snapshot().catalogue.find_work("udhr") != nullptr;
  return {std::move(corpus), std::move(*searcher), has_official};
}

}  // namespace

RealIndex& real_index() {
  static RealIndex instance = make();
  return instance;
}

}  // namespace panoh::tests
