// SPDX-License-Identifier: GPL-2.0-or-later
// Results: what was understood, how much was found, cards, further pages, ways on when nothing was.
#include <fmt/format.h>

#include <algorithm>

#include "indexer/base/utf8.hpp"
#include "server/pages/cited_line.hpp"
#include "server/pages/endpoints.hpp"
#include "server/pages/handout_list.hpp"
#include "server/pages/hit_card.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/pager.hpp"
#include "server/pages/search_fields.hpp"
#include "server/pages/search_form.hpp"
#include "server/query/addresses.hpp"

namespace panoh::pages {
namespace {

using query::MatchKind;
using query::SearchRequest;

constexpr unsigned kMostPages = 10;  // beyond, a better question helps more than another page

/// "also: торговля людьми, trafficking"
std::string expansion_line(const query::Understanding& understood) {
  std::vector<std::string_view> words;
  for (const query::Expansion& expansion : understood.expansions) {
    words.insert(words.end(), expansion.to.begin(), expansion.to.end());
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

Fields::List repair_notes(const Texts& texts, const query::Understanding& understood) {
  Fields::List notes;
  for (const std::string& key : understood.repairs) {
    if (!texts.has(key)) continue;
    Fields note;
    note.text("note", texts.text(key));
    notes.push_back(std::move(note));
  }
  return notes;
}

Fields::List elsewhere_notes(const Texts& texts, const query::ResultPage& results) {
  Fields::List notes;
  for (const std::string& cited : results.query.elsewhere) {
    std::string words = texts.fill("search.elsewhere", {{"cited", cited}});
    if (results.total > 0) words += " " + texts.text("search.elsewhere-words");
    Fields note;
    note.text("note", std::move(words));
    notes.push_back(std::move(note));
  }
  return notes;
}

SearchRequest from_beginning(SearchRequest request) {
  request.page = 1;
  return request;
}

/// Letter case and spaces are no difference to tell of.
bool same_words(std::string_view understood, std::string_view typed) {
  return understood == utf8::collapse_spaces(utf8::fold_case(utf8::nfc(typed)));
}

void add_understanding(const Texts& texts, Language ui, const SearchView& view, Fields& fields) {
  const query::Understanding& understood = view.results.query;
  const std::string& words =
      understood.corrected.empty() ? understood.understood : understood.corrected;
  const std::string also = expansion_line(understood);
  const bool changed = !same_words(words, view.request.text);
  fields.list("repairs", repair_notes(texts, understood));
  fields.list("elsewhere", elsewhere_notes(texts, view.results));
  fields.list("cited", cited_lines(view.catalogue, ui, understood.citations));
  if (view.request.text.empty() || words.empty() || (!changed && also.empty())) return;
  Fields line;
  line.text("words", words)
      .text("also", also)
      .flag("corrected", !understood.corrected.empty())
      .flag("inexact", changed && !view.request.exact)
      .text("typing", understood.typing == "standard" || !texts.has("typing." + understood.typing)
                          ? std::string()
                          : texts.text("typing." + understood.typing));
  fields.group("understood", std::move(line));
}

void add_pager(const SearchView& view, Fields& fields) {
  const unsigned per_page = std::max(1U, view.results.per_page);
  const unsigned pages = (view.results.total + per_page - 1) / per_page;
  add_pager(view.results.page, std::min(pages, kMostPages), pages > kMostPages, fields);
}

/// Spellings, and where else to look.
Fields nothing_found(const Texts& texts, const SearchView& view) {
  Fields::List spellings;
  for (const std::string& suggestion : view.results.suggestions) {
    SearchRequest next = view.request;
    next.page = 1;
    next.text = suggestion;
    next.exact = false;
    Fields item;
    item.text("words", suggestion)
        .text("href", view.posted ? std::string() : query::search_address(texts.language(), next));
    spellings.push_back(std::move(item));
  }
  Fields fields;
  fields.list("spellings", std::move(spellings));
  const bool other_languages = !view.request.cross || !view.request.filters.languages.empty();
  if (other_languages && !view.posted) {
    SearchRequest wider = view.request;
    wider.page = 1;
    wider.cross = true;
    wider.filters.languages.clear();
    fields.text("cross_href", query::search_address(texts.language(), wider));
  }
  return fields;
}

void add_hits(const Site& site, Language ui, const SearchView& view, Fields& fields) {
  const CardContext context{.site = site,
                            .catalogue = view.catalogue,
                            .ui = ui,
                            .query = view.posted ? std::string() : view.request.text,
                            .handout = parse_carried(view.request.handout),
                            .at = view.posted ? Date{} : view.request.filters.at};
  Fields::List cards;
  for (const query::Hit& hit : view.results.hits) cards.push_back(hit_card(context, hit));
  fields.flag("found", !cards.empty());
  const bool has_reasons = !cards.empty() && !view.request.text.empty();
  fields.flag("unexplained", has_reasons && !view.request.explain);
  if (cards.empty()) fields.group("nothing", nothing_found(site.texts(ui), view));
  fields.list("hits", std::move(cards));
}

std::string total_line(const Texts& texts, const query::ResultPage& results) {
  const std::string count = texts.count("count.found", results.total);
  return results.total_exact ? count : texts.fill("count.about", {{"count", count}});
}

}  // namespace

Fields search_fields(const Site& site, Language ui, const SearchView& view) {
  const Texts& texts = site.texts(ui);
  const FormState state{texts, view.catalogue, view.request};
  Fields fields = filter_fields(state, view.results.facets);
  Fields::List active = chips(state);
  fields.text("q", view.request.text)
      .flag("posted", view.posted)
      .text("method", view.posted ? "post" : "get")
      .text("total", total_line(texts, view.results))
      .text("active", active.empty() ? std::string() : texts.number(active.size()))
      .list("chips", std::move(active))
      .list("hidden", hidden_fields(state))
      .flag("filtered", !view.request.filters.empty());
  add_handout(parse_carried(view.request.handout), fields);
  add_understanding(texts, ui, view, fields);
  add_hits(site, ui, view, fields);
  add_pager(view, fields);
  return fields;
}

std::string search_html(const Site& site, Language ui, const SearchView& view) {
  const Texts& texts = site.texts(ui);
  const bool neutral = view.posted || view.request.text.empty();
  Frame frame{.title = neutral ? texts.text("search.title")
                               : texts.fill("search.title-for", {{"query", view.request.text}})};
  frame.box = false;
  frame.form_page = "search";
  frame.page = view.results.page;
  if (!view.posted) frame.feed = query::feed_address(ui, from_beginning(view.request));
  return render_page(site, ui, "search", frame, search_fields(site, ui, view));
}

query::Answer search(query::Call& call, const Site& site) {
  const query::Parameters asked = without_dropped(call.parameters);
  auto request = query::parse_request(asked, call.ui, query::Strictness::Page);
  if (!request) return tl::unexpected(request.error());
  request->handout = carried(parse_carried(request->handout));
  request->facets = true;
  auto results = call.searcher.search(*request);
  if (!results) return tl::unexpected(results.error());
  request->facets = false;  // the pages always want them: no need to say so in links
  const SearchView view{call.searcher.snapshot().catalogue, *request, *results, call.posted};
  query::Reply reply = html_reply(search_html(site, call.ui, view));
  if (call.posted) reply.headers.emplace_back("Cache-Control", "no-store");
  return reply;
}

}  // namespace panoh::pages
