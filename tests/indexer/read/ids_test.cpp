// SPDX-License-Identifier: GPL-2.0-or-later
// Ids stand in addresses that people keep, cite and link to: none of tests/golden/ids.txt may go.
#include <cstdlib>
#include <fstream>
#include <set>

#include "indexer/read/corpus_reader.hpp"
#include "tests/catch.hpp"

using namespace panoh;

namespace {

const std::filesystem::path kList =
    std::filesystem::path(PANOH_SOURCE_DIR) / "tests" / "golden" / "ids.txt";

std::set<std::string> ids_of_corpus() {
  const auto corpus = read::read_corpus({std::filesystem::path(PANOH_SOURCE_DIR) / "corpus"});
  REQUIRE(corpus);
  std::set<std::string> ids;
  for (const auto& expression : corpus->expressions) {
    ids.insert(expression.work.id);
    for (const auto& provision : expression.provisions) ids.insert(provision.id);
  }
  return ids;
}

std::set<std::string> ids_of_list() {
  std::ifstream file(kList);
  std::set<std::string> ids;
  for (std::string line; std::getline(file, line);) ids.insert(line);
  return ids;
}

}  // namespace

TEST_CASE("No id of the corpus is ever renamed, and new ones are written down", "[read][corpus][ids]") {
  const auto ids = ids_of_corpus();
  if (std::getenv("PANOH_UPDATE_GOLDEN") != nullptr) {
    std::ofstream file(kList);
    for (const auto& id : ids) file << id << '\n';
  }
  const auto known = ids_of_list();
  REQUIRE(known.size() > 1000);
  for (const auto& id : known) {
    INFO(id << " has gone: addresses with it lead nowhere");
    CHECK(ids.contains(id));
  }
  for (const auto& id : ids) {
    INFO(id << " is new: PANOH_UPDATE_GOLDEN=1 adds it to tests/golden/ids.txt");
    CHECK(known.contains(id));
  }
}
