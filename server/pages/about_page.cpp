// SPDX-License-Identifier: GPL-2.0-or-later
// What this is, what stands in it and how far to trust it, and what happens to a reader's data.
#include <fmt/format.h>

#include <algorithm>

#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/start_fields.hpp"

namespace panoh::pages {
namespace {

/// Works by the standing of their text in the reader's language, else in any.
Fields::List statuses(const Texts& texts, const index::Catalogue& catalogue) {
  std::map<model::TextStatus, std::size_t> counts;
  for (const index::CatalogueWork& work : catalogue.works) {
    auto found = work.expressions.find(texts.language());
    if (found == work.expressions.end()) found = work.expressions.begin();
    if (found != work.expressions.end()) ++counts[found->second.text_status];
  }
  Fields::List list;
  for (const auto status :
       {model::TextStatus::Official, model::TextStatus::Translation, model::TextStatus::Summary}) {
    Fields item;
    item.text("word", texts.text(fmt::format("text-status.{}", name(status))))
        .text("says", texts.text(fmt::format("about.{}", name(status))))
        .text("count", texts.count("count.works", counts[status]));
    list.push_back(std::move(item));
  }
  return list;
}

Fields::List versions(const Texts& texts, const std::map<Language, unsigned>& counts) {
  Fields::List list;
  for (const auto& [language, count] : counts) {
    Fields item;
    item.text("name", texts.text(fmt::format("language.{}", two_letter(language))))
        .text("count", texts.number(count));
    list.push_back(std::move(item));
  }
  return list;
}

}  // namespace

std::string about_html(const Site& site, Language ui, const Holdings& holdings) {
  const Texts& texts = site.texts(ui);
  Fields fields;
  fields
      .text("holdings",
            texts.fill("start.holdings",
                       {{"provisions", texts.count("count.provisions", holdings.provisions)},
                        {"works", texts.count("count.in-works", holdings.catalogue.works.size())}}))
      .list("versions", versions(texts, holdings.versions))
      .list("statuses", statuses(texts, holdings.catalogue));
  const Frame frame{.title = texts.text("about.title"),
                    .address = [](Language language) { return page_address(language, "about"); }};
  return render_page(site, ui, "about", frame, std::move(fields));
}

query::Answer about(query::Call& call, const Site& site) {
  const index::Snapshot& snapshot = call.searcher.snapshot();
  return html_reply(about_html(site, call.ui,
                               {.catalogue = snapshot.catalogue,
                                .provisions = snapshot.provisions,
                                .versions = snapshot.documents}));
}

}  // namespace panoh::pages
