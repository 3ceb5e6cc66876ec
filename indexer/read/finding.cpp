// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/finding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace panoh::read {

std::string place(const model::Expression& expression, std::string_view eid) {
  return fmt::format("{}:{}: ", expression.file, eid);
}

void invalid(Findings& findings, std::string message, std::string hint) {
  findings.push_back({ErrorCode::DocumentInvalid, std::move(message), std::move(hint)});
}

void unresolved(Findings& findings, std::string message, std::string hint) {
  findings.push_back({ErrorCode::ReferenceUnresolved, std::move(message), std::move(hint)});
}

std::map<std::string_view, std::vector<const model::Expression*>> by_work(const Corpus& corpus) {
  std::map<std::string_view, std::vector<const model::Expression*>> works;
  for (const auto& expression : corpus.expressions) {
    const auto& kind = expression.work.kind;
    if (kind != "term" && kind != "statistic") works[expression.work.id].push_back(&expression);
  }
  return works;
}

const model::Expression* in_language(const std::vector<const model::Expression*>& languages,
                                     Language language) {
  const auto found =
      std::find_if(languages.begin(), languages.end(),
                   [language](const auto* expression) { return expression->language == language; });
  return found == languages.end() ? nullptr : *found;
}

const model::Provision* find_provision(const model::Expression& expression, std::string_view eid) {
  const auto& all = expression.provisions;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [eid](const auto& provision) { return provision.eid == eid; });
  return found == all.end() ? nullptr : &*found;
}

Findings apply(const std::vector<Rule>& rules, const Corpus& corpus) {
  Findings findings;
  for (const auto rule : rules) {
    auto found = rule(corpus);
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  }
  return findings;
}

}  // namespace panoh::read
