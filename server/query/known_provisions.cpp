// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/known_provisions.hpp"

#include "indexer/index/schema.hpp"

namespace panoh::query {

bool IndexedProvisions::has(const std::string& id) const {
  return database_.term_exists(index::term(index::kProvisionPrefix, id));
}

std::vector<std::string> IndexedProvisions::numbers(const std::string& work) const {
  const std::string prefix = index::term(index::kProvisionPrefix, work + "#");
  std::vector<std::string> numbers;
  for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
       ++term) {
    numbers.push_back((*term).substr(prefix.size()));
  }
  return numbers;
}

}  // namespace panoh::query
