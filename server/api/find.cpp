// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/api/find.hpp"

#include <algorithm>

#include "indexer/base/utf8.hpp"

namespace panoh::api {

Result<const index::CatalogueWork*> find_work(const index::Catalogue& catalogue,
                                              std::string_view id) {
  if (const index::CatalogueWork* work = catalogue.find_work(id)) return work;
  return fail(ErrorCode::NotFound, "there is no work '" + utf8::repair(id) + "'",
              "all works: /api/v1/works");
}

Result<std::size_t> find_entry(const index::CatalogueWork& work, const index::Contents& contents,
                               std::string_view num) {
  const auto entry = std::find_if(contents.begin(), contents.end(),
                                  [&](const auto& candidate) { return candidate.num == num; });
  if (entry != contents.end()) return static_cast<std::size_t>(entry - contents.begin());
  return fail(ErrorCode::NotFound,
              "work '" + work.work.id + "' has no provision '" + utf8::repair(num) + "'",
              "its contents: /api/v1/works/" + work.work.id);
}

}  // namespace panoh::api
