// SPDX-License-Identifier: GPL-2.0-or-later
// The query language by example: every example is a link that runs it.
#include <fmt/format.h>

#include <array>

#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/start_fields.hpp"
#include "server/query/addresses.hpp"

namespace panoh::pages {
namespace {

/// In the order of the page; texts "help.<name>.query" and "help.<name>.says".
constexpr std::array<std::string_view, 12> kExamples{"words",  "plain",    "latin", "citation",
                                                     "phrase", "one-word", "must",  "not",
                                                     "or",     "prefix",   "near",  "title"};

}  // namespace

std::string help_html(const Site& site, Language ui) {
  const Texts& texts = site.texts(ui);
  Fields::List examples;
  for (const std::string_view name : kExamples) {
    query::SearchRequest request;
    request.text = texts.text(fmt::format("help.{}.query", name));
    Fields item;
    item.text("query", request.text)
        .text("says", texts.text(fmt::format("help.{}.says", name)))
        .text("href", query::search_address(ui, request));
    examples.push_back(std::move(item));
  }
  Fields fields;
  fields.list("examples", std::move(examples));
  const Frame frame{.title = texts.text("help.title"),
                    .address = [](Language language) { return page_address(language, "help"); }};
  return render_page(site, ui, "help", frame, std::move(fields));
}

query::Answer help(query::Call& call, const Site& site) {
  return html_reply(help_html(site, call.ui));
}

}  // namespace panoh::pages
