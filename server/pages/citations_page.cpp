// SPDX-License-Identifier: GPL-2.0-or-later
// Paste a text, get all its citations linked. The text comes by POST, stands in no address, and is
// gone with the reply.
#include <algorithm>

#include "indexer/base/utf8.hpp"
#include "server/pages/citations_fields.hpp"
#include "server/pages/cited_line.hpp"
#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/query/citation_finder.hpp"

namespace panoh::pages {
namespace {

constexpr std::string_view kPage = "citations";

/// The text in pieces, those that cite with where they lead. Citations come in the text's order.
Fields::List pieces(std::string_view text, const std::vector<query::Citation>& citations,
                    const Fields::List& lines) {
  Fields::List list;
  const auto add = [&list](std::string_view words, std::string href) {
    if (words.empty()) return;
    Fields piece;
    piece.text("words", std::string(words)).text("href", std::move(href));
    list.push_back(std::move(piece));
  };
  std::size_t at = 0;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const auto& citation = citations[i];
    if (citation.begin < at || citation.end > text.size()) continue;  // within another one
    add(text.substr(at, citation.begin - at), {});
    add(text.substr(citation.begin, citation.end - citation.begin),
        lines[i].list_of("place").front().text_of("href"));
    at = citation.end;
  }
  add(text.substr(at), {});
  return list;
}

}  // namespace

Fields citations_fields(const index::Catalogue& catalogue, Language ui, std::string_view text,
                        const std::vector<query::Citation>& citations) {
  Fields::List lines = cited_lines(catalogue, ui, citations, citations.size());
  Fields fields;
  fields.text("text", std::string(text)).flag("none", !text.empty() && citations.empty());
  if (citations.empty()) return fields;
  Fields linked;
  linked.list("pieces", pieces(text, citations, lines));
  fields.group("linked", std::move(linked)).list("cited", std::move(lines));
  return fields;
}

std::string citations_html(const Site& site, Language ui, Fields fields, bool posted) {
  const Frame frame{.title = site.texts(ui).text("citations.title"),
                    .address = [](Language language) { return page_address(language, kPage); },
                    .form_page = posted ? kPage : std::string_view{}};
  return render_page(site, ui, kPage, frame, std::move(fields));
}

query::Answer citations(query::Call& call, const Site& site) {
  const std::string text = utf8::repair(call.parameters.first("text").value_or(""));
  if (text.size() > query::kMaxCitedTextBytes) {
    return fail(ErrorCode::TooLarge, site.texts(call.ui).text("citations.too-long"));
  }
  const auto found = call.searcher.citations(text);
  if (!found) return tl::unexpected(found.error());
  const auto& catalogue = call.searcher.snapshot().catalogue;
  return html_reply(citations_html(
      site, call.ui, citations_fields(catalogue, call.ui, text, *found), call.posted));
}

}  // namespace panoh::pages
