// SPDX-License-Identifier: GPL-2.0-or-later
// Links between provisions.
#include "server/pages/provision_link.hpp"

#include <algorithm>

#include "server/pages/layout.hpp"
#include "server/query/request.hpp"

namespace panoh::pages {
namespace {

/// "/akn/tj/act/1998/574/tgk@2024-06-20" → "/akn/tj/act/1998/574": a work has no language.
std::string_view without_expression(std::string_view uri) {
  const std::size_t slash = uri.rfind('/');
  const std::size_t at = uri.find('@', slash == std::string_view::npos ? 0 : slash);
  return at != std::string_view::npos && slash != std::string_view::npos ? uri.substr(0, slash)
                                                                         : uri;
}

std::string with_carried(std::string address, query::Parameters parameters, std::string_view query,
                         const Date& at) {
  if (!query.empty() && query.size() <= kMostCarriedBytes) parameters.add("q", std::string(query));
  if (at.known()) parameters.add("at", at.iso());
  if (!parameters.pairs().empty()) address.append("?").append(query::to_query_string(parameters));
  return address;
}

}  // namespace

std::string provision_link(const ProvisionLink& link) {
  query::Parameters parameters;
  if (!link.langs.empty()) parameters.add("langs", link.langs);
  return with_carried(query::provision_address(link.ui, link.work, link.num), std::move(parameters),
                      link.query, link.at);
}

std::string listed_address(Language ui, std::string_view work, const model::Provision& provision) {
  if (provision.kind == "indicator") return page_address(ui, "indicators/" + provision.num);
  return query::provision_address(ui, work, provision.num);
}

std::string work_link(Language ui, std::string_view work, std::string_view query, const Date& at) {
  return with_carried(query::work_address(ui, work), {}, query, at);
}

std::string reference_address(const index::Catalogue& catalogue, const ReadContents& read_contents,
                              Language ui, std::string_view href) {
  const std::size_t tilde = href.find("/~");
  const std::string_view eid = tilde == href.npos ? std::string_view{} : href.substr(tilde + 2);
  std::string_view uri = href.substr(0, tilde);
  const index::CatalogueWork* work = catalogue.find_work_by_frbr(uri);
  if (work == nullptr) work = catalogue.find_work_by_frbr(without_expression(uri));
  if (work == nullptr) return {};
  if (eid.empty()) return query::work_address(ui, work->work.id);
  // A reference to a paragraph goes to its article: "art_3__para_1".
  const std::string_view provision = eid.substr(0, eid.find("__"));
  for (const index::ContentsEntry& entry : read_contents(*work)) {
    if (entry.eid == eid || entry.eid == provision) {
      return query::provision_address(ui, work->work.id, entry.num);
    }
  }
  return {};
}

const index::ContentsEntry* find_entry(const index::Contents& contents, std::string_view num) {
  const auto found = std::find_if(contents.begin(), contents.end(),
                                  [num](const auto& entry) { return entry.num == num; });
  return found != contents.end() ? &*found : nullptr;
}

}  // namespace panoh::pages
