// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/relations.hpp"

#include <algorithm>

#include "indexer/index/schema.hpp"

namespace panoh::query {
namespace {

using Provisions = std::vector<index::StoredProvision>;

Provisions find_all(Searcher& searcher, const std::vector<std::string>& ids, Language preferred) {
  Provisions found;
  for (const std::string& id : ids) {
    auto versions = searcher.provision(id);
    if (!versions) continue;  // an official text may lack what our summary had
    const auto wanted = std::find_if(versions->begin(), versions->end(), [&](const auto& version) {
      return version.language == preferred;
    });
    found.push_back(std::move(wanted == versions->end() ? versions->front() : *wanted));
  }
  return found;
}

}  // namespace

Result<Relations> find_relations(Searcher& searcher, const index::StoredProvision& of,
                                 Language preferred) {
  const model::Provision& provision = of.provision;
  auto evidenced_by = searcher.pointing_to(index::kEvidencesPrefix, provision.id, preferred);
  if (!evidenced_by) return tl::unexpected(std::move(evidenced_by.error()));
  auto related_by = searcher.pointing_to(index::kRelatedPrefix, provision.id, preferred);
  if (!related_by) return tl::unexpected(std::move(related_by.error()));
  const auto* work = searcher.snapshot().catalogue.find_work(of.work);
  const std::string address = work == nullptr ? "" : work->work.frbr_uri + "/~" + provision.eid;
  auto cited_by = searcher.pointing_to(index::kCitesPrefix, address, preferred);
  if (!cited_by) return tl::unexpected(std::move(cited_by.error()));
  return Relations{.evidences = find_all(searcher, provision.evidences, preferred),
                   .evidenced_by = std::move(*evidenced_by),
                   .same_as = find_all(searcher, provision.same_as, preferred),
                   .related = find_all(searcher, provision.related, preferred),
                   .related_by = std::move(*related_by),
                   .cited_by = std::move(*cited_by)};
}

}  // namespace panoh::query
