// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/merged_provisions.hpp"

#include <algorithm>
#include <list>
#include <string_view>
#include <unordered_map>

namespace panoh::index {
namespace {

class Merger {
 public:
  void add(Language language, const model::Expression& expression) {
    auto after = merged_.begin();
    for (const model::Provision& provision : expression.provisions) {
      auto known = places_.find(provision.id);
      if (known == places_.end()) {
        known = places_.emplace(provision.id, merged_.insert(after, ProvisionVersions{})).first;
      }
      // An id that is used twice in a document: the first provision has it.
      known->second->emplace(language, &provision);
      after = std::next(known->second);
    }
  }

  [[nodiscard]] std::vector<ProvisionVersions> take() const {
    return {merged_.begin(), merged_.end()};
  }

 private:
  std::list<ProvisionVersions> merged_;
  std::unordered_map<std::string_view, std::list<ProvisionVersions>::iterator> places_;
};

}  // namespace

std::vector<ProvisionVersions> merge_provisions(
    const std::map<Language, const model::Expression*>& expressions) {
  std::vector<std::pair<Language, const model::Expression*>> order(expressions.begin(),
                                                                   expressions.end());
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.second->provisions.size() > b.second->provisions.size();
  });
  Merger merger;
  for (const auto& [language, expression] : order) merger.add(language, *expression);
  return merger.take();
}

}  // namespace panoh::index
