// SPDX-License-Identifier: GPL-2.0-or-later
// Results to be followed in a reader of feeds. Its dates are those of the texts, not of the clock:
// the same index gives the same feed.
#include <fmt/format.h>

#include "server/pages/endpoints.hpp"
#include "server/pages/feed.hpp"
#include "server/pages/wording.hpp"
#include "server/query/addresses.hpp"

namespace panoh::pages {
namespace {

using exporting::Feed;
using exporting::FeedEntry;
using index::CatalogueWork;

constexpr std::string_view kFeedType = "application/atom+xml";
constexpr std::string_view kPageType = "text/html";
constexpr std::string_view kAknType = "application/akn+xml";

Date later(const Date& one, const Date& other) {
  return other.number() > one.number() ? other : one;
}

/// When a text last became what it is: the state it is given in, or the act's own dates.
Date updated(const CatalogueWork& work, Language language) {
  const auto found = work.expressions.find(language);
  Date date = work.work.adopted;
  if (found != work.expressions.end()) date = later(date, found->second.date);
  for (const model::Amendment& amendment : work.work.amendments) {
    date = later(date, amendment.date);
  }
  return later(date, work.work.repealed);
}

Date newest(const index::Catalogue& catalogue) {
  Date date;
  for (const CatalogueWork& work : catalogue.works) {
    for (const auto& [language, expression] : work.expressions) {
      date = later(date, updated(work, language));
    }
  }
  return date;
}

FeedEntry entry(const SearchView& view, Language ui, const query::Hit& hit,
                const std::string& origin) {
  const CatalogueWork* work = view.catalogue.find_work(hit.work);
  const model::Provision& provision = hit.provision;
  const std::string place = headline(provision.label, provision.heading);
  const std::string act = work != nullptr ? short_title(*work, ui).text : hit.title;
  FeedEntry made;
  made.key = provision.id;
  made.title = place.empty() ? act : fmt::format("{} · {}", act, place);
  made.summary = hit.snippet.text;
  made.language = hit.language;
  if (work != nullptr) made.updated = updated(*work, hit.language);
  made.kind = provision.kind;
  made.kind_label = label_of(view.catalogue, "kind", provision.kind, ui);
  made.links.push_back(
      {"alternate", kPageType, origin + query::provision_address(ui, hit.work, provision.num)});
  if (!hit.akn.empty()) made.links.push_back({"alternate", kAknType, origin + hit.akn + ".xml"});
  return made;
}

std::string address_of_page(const SearchView& view, Language ui, unsigned page) {
  query::SearchRequest request = view.request;
  request.page = page;
  return query::feed_address(ui, request);
}

/// RFC 5005 §3: a feed in pages.
void add_pages(const SearchView& view, Language ui, const std::string& origin, Feed& feed) {
  const unsigned page = view.results.page;
  const bool more = view.results.total > std::uint64_t{page} * view.results.per_page;
  const auto add = [&](std::string_view rel, unsigned number) {
    feed.links.push_back({rel, kFeedType, origin + address_of_page(view, ui, number)});
  };
  add("self", page);
  add("first", 1);
  if (page > 1) add("previous", page - 1);
  if (more && page < query::kMaxPage) add("next", page + 1);
}

}  // namespace

Feed search_feed(const Site& site, Language ui, const SearchView& view, const std::string& origin) {
  const Texts& texts = site.texts(ui);
  Feed feed;
  feed.key = address_of_page(view, ui, 1);
  feed.author = texts.text("site.name");
  feed.title = fmt::format("{} · {}",
                           view.request.text.empty()
                               ? texts.text("search.title")
                               : texts.fill("search.title-for", {{"query", view.request.text}}),
                           feed.author);
  feed.language = ui;
  feed.updated = newest(view.catalogue);
  feed.total = view.results.total;
  feed.per_page = view.results.per_page;
  feed.start = (view.results.page - 1) * feed.per_page + 1;
  feed.links.push_back({"alternate", kPageType, origin + query::search_address(ui, view.request)});
  feed.links.push_back(
      {"search", "application/opensearchdescription+xml", origin + "/opensearch.xml"});
  add_pages(view, ui, origin, feed);
  for (const query::Hit& hit : view.results.hits) {
    feed.entries.push_back(entry(view, ui, hit, origin));
  }
  return feed;
}

query::Answer feed(query::Call& call, const Site& site) {
  auto request = query::parse_request(call.parameters, call.ui, query::Strictness::Page);
  if (!request) return tl::unexpected(request.error());
  request->handout.clear();
  request->facets = false;
  const auto results = call.searcher.search(*request);
  if (!results) return tl::unexpected(results.error());
  const SearchView view{call.searcher.snapshot().catalogue, *request, *results};
  query::Reply reply;
  reply.content_type = exporting::kAtom;
  reply.body = exporting::to_atom(search_feed(site, call.ui, view, call.origin));
  return reply;
}

}  // namespace panoh::pages
