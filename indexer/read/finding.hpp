// SPDX-License-Identifier: GPL-2.0-or-later
// What the checks of a corpus share: how a finding names its place, and the order of works.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/corpus_reader.hpp"

namespace panoh::read {

using Findings = std::vector<Error>;
using Rule = Findings (*)(const Corpus&);

/// "corpus/akn/tj-cc-1998/rus.xml:art_5: "
[[nodiscard]] std::string place(const model::Expression& expression, std::string_view eid);

void invalid(Findings& findings, std::string message, std::string hint = {});
void unresolved(Findings& findings, std::string message, std::string hint = {});

/// The languages of each work. Without what is made from terms and tables: check_terms and
/// check_series look at those.
[[nodiscard]] std::map<std::string_view, std::vector<const model::Expression*>> by_work(
    const Corpus& corpus);

/// nullptr: the work has no text in the language.
[[nodiscard]] const model::Expression* in_language(
    const std::vector<const model::Expression*>& languages, Language language);

/// nullptr: the expression has no such provision.
[[nodiscard]] const model::Provision* find_provision(const model::Expression& expression,
                                                     std::string_view eid);

/// One after the other.
[[nodiscard]] Findings apply(const std::vector<Rule>& rules, const Corpus& corpus);

}  // namespace panoh::read
