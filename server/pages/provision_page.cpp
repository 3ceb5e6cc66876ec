// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the provision a call asks for; the page itself is provision_fields.cpp's.
#include <fmt/format.h>

#include <algorithm>

#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/provision_fields.hpp"
#include "server/pages/provision_link.hpp"

namespace panoh::pages {
namespace {

/// A list that cannot be read is like an empty one: the text itself is worth showing.
index::Contents contents_of(const query::Searcher& searcher, const index::CatalogueWork& work) {
  return searcher.contents(work).value_or(index::Contents{});
}

/// {work, num} of the address, or {id} alone.
std::string hit_id(const query::Searcher& searcher, const std::vector<std::string>& captures) {
  if (captures.size() < 2) return captures.empty() ? std::string() : captures.front();
  if (const auto* work = searcher.snapshot().catalogue.find_work(captures[0])) {
    const index::Contents contents = contents_of(searcher, *work);
    if (const auto* entry = find_entry(contents, captures[1])) return entry->id;
  }
  return fmt::format("{}#{}", captures[0], captures[1]);
}

std::vector<Language> wanted_languages(const query::Parameters& parameters) {
  std::vector<Language> wanted;
  for (const std::string& code : parameters.all("langs")) {
    const auto language = parse_language(code);
    if (language && std::find(wanted.begin(), wanted.end(), *language) == wanted.end()) {
      wanted.push_back(*language);
    }
  }
  return wanted;
}

}  // namespace

query::Answer provision(query::Call& call, const Site& site) {
  const index::Catalogue& catalogue = call.searcher.snapshot().catalogue;
  const auto versions = call.searcher.provision(hit_id(call.searcher, call.captures));
  if (!versions) return tl::unexpected(versions.error());
  const index::CatalogueWork* work =
      versions->empty() ? nullptr : catalogue.find_work(versions->front().work);
  if (work == nullptr) return fail(ErrorCode::NotFound, "no such provision: " + call.path);
  ProvisionView view{
      .catalogue = catalogue,
      .work = *work,
      .versions = *versions,
      .read_contents = [&](const auto& other) { return contents_of(call.searcher, other); }};
  if (call.parameters.first("card")) return html_reply(card_html(site, call.ui, view));
  auto relations = query::find_relations(call.searcher, versions->front(), call.ui);
  if (!relations) return tl::unexpected(relations.error());
  view.relations = std::move(*relations);
  view.wanted = wanted_languages(call.parameters);
  view.query = std::string(call.parameters.first("q").value_or(""));
  view.handout = carried_by(call.parameters);
  view.at = parse_date(call.parameters.first("at").value_or("")).value_or(Date{});
  if (view.query.size() > kMostCarriedBytes) view.query.clear();
  view.find_marks = [&](Language language, std::string_view text) {
    return call.searcher.find_marks(view.query, language, text);
  };
  return html_reply(provision_html(site, call.ui, view));
}

}  // namespace panoh::pages
