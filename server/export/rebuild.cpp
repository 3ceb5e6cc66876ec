// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/export/rebuild.hpp"

namespace panoh::exporting {
namespace {

/// Adds the provision's version in the expression's language, if there is one.
Result<void> add_version(query::Searcher& searcher, const index::ContentsEntry& entry,
                         model::Expression& expression) {
  auto versions = searcher.provision(entry.id);
  if (!versions) return tl::unexpected(versions.error());
  for (index::StoredProvision& version : *versions) {
    if (version.language != expression.language) continue;
    expression.provisions.push_back(std::move(version.provision));
  }
  return {};
}

}  // namespace

Result<model::Expression> rebuild(query::Searcher& searcher, const index::CatalogueWork& work,
                                  const index::Contents& contents, Language language,
                                  const index::ContentsEntry* only) {
  model::Expression expression = work.expressions.at(language);
  expression.work = work.work;
  expression.language = language;
  for (const index::ContentsEntry& entry : contents) {
    if (only != nullptr && &entry != only) continue;
    const auto added = add_version(searcher, entry, expression);
    if (!added) return tl::unexpected(added.error());
  }
  if (only != nullptr && expression.provisions.empty()) {
    return fail(ErrorCode::NotFound,
                "'" + only->id + "' has no version in " + std::string{three_letter(language)});
  }
  return expression;
}

}  // namespace panoh::exporting
