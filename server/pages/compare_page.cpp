// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "indexer/base/utf8.hpp"
#include "server/pages/compare_fields.hpp"
#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/provision_link.hpp"
#include "server/pages/wording.hpp"
#include "server/query/addresses.hpp"
#include "server/query/request.hpp"

namespace panoh::pages {
namespace {

using index::StoredProvision;

constexpr std::string_view kPage = "compare";
constexpr std::size_t kMostAskedBytes = 300;

const StoredProvision& version_in(const std::vector<StoredProvision>& versions, Language wanted) {
  const auto own = std::ranges::find(versions, wanted, &StoredProvision::language);
  return own == versions.end() ? versions.front() : *own;
}

Fields::List paragraphs(const model::Provision& provision, const Resolver& resolve) {
  Fields::List list;
  for (const auto& paragraph : provision.paragraphs) {
    Fields item;
    item.text("num", paragraph.num).list("pieces", text_pieces(paragraph, {}, resolve));
    list.push_back(std::move(item));
  }
  return list;
}

Fields head(const Site& site, Language ui, const index::CatalogueWork& work,
            const StoredProvision& version) {
  const auto& texts = site.texts(ui);
  const auto& provision = version.provision;
  const LocalText act = short_title(work, version.language);
  auto badges = standing_badges(texts, work.work.standing());
  const auto expression = work.expressions.find(version.language);
  if (expression != work.expressions.end()) {
    badges.push_back(text_status_badge(texts, expression->second.text_status));
  }
  badges.push_back(review_badge(texts, provision.review));
  Fields fields;
  fields.text("act", act.text)
      .text("act_lang", foreign(act.language, ui))
      .text("act_href", query::work_address(ui, work.work.id))
      .text("title", headline(provision.label, provision.heading))
      .text("lang", foreign(version.language, ui))
      .text("href", query::provision_address(ui, version.work, provision.num))
      .list("badges", std::move(badges));
  return fields;
}

Fields side(const Site& site, Language ui, const CompareView& view, const ComparedSide& compared) {
  const auto& version = version_in(compared.versions, view.language.value_or(ui));
  Fields fields;
  if (const auto* work = view.catalogue.find_work(version.work)) {
    fields.add(head(site, ui, *work, version));
  }
  fields.list("paragraphs", paragraphs(version.provision, view.resolve));
  return fields;
}

Fields::List language_links(const Site& site, Language ui, const CompareView& view) {
  Fields::List list;
  for (const Language language : kLanguages) {
    Fields item;
    item.text("code", std::string(two_letter(language)))
        .text("name", site.texts(language).text("language.own-name"))
        .text("href", compare_address(ui, view.sides[0].asked, view.sides[1].asked, language))
        .flag("current", view.language.value_or(ui) == language);
    list.push_back(std::move(item));
  }
  return list;
}

/// By id, else by the first provision that the words cite.
std::vector<StoredProvision> find(query::Searcher& searcher, const std::string& asked) {
  if (asked.empty()) return {};
  if (auto versions = searcher.provision(asked)) return std::move(*versions);
  const auto citations = searcher.citations(asked);
  if (!citations) return {};
  const auto cited = std::ranges::find_if(
      *citations, [](const query::Citation& one) { return one.place.is_provision(); });
  if (cited == citations->end()) return {};
  return searcher.provision(cited->place.id).value_or(std::vector<StoredProvision>{});
}

}  // namespace

std::string compare_address(Language ui, std::string_view a, std::string_view b,
                            std::optional<Language> language) {
  std::string address = fmt::format("{}?a={}&b={}", page_address(ui, kPage),
                                    query::percent_encode(a), query::percent_encode(b));
  if (language) address += fmt::format("&lang={}", two_letter(*language));
  return address;
}

Fields compare_fields(const Site& site, Language ui, const CompareView& view) {
  Fields fields;
  fields.text("a", view.sides[0].asked).text("b", view.sides[1].asked);
  Fields::List missing, sides;
  for (const ComparedSide& compared : view.sides) {
    if (!compared.versions.empty()) {
      sides.push_back(side(site, ui, view, compared));
    } else if (!compared.asked.empty()) {
      Fields item;
      item.text("asked", compared.asked);
      missing.push_back(std::move(item));
    }
  }
  fields.list("missing", std::move(missing));
  if (sides.size() == view.sides.size()) {
    Fields both;
    both.list("sides", std::move(sides)).list("languages", language_links(site, ui, view));
    fields.group("both", std::move(both));
  }
  return fields;
}

std::string compare_html(const Site& site, Language ui, const CompareView& view) {
  const Frame frame{
      .title = site.texts(ui).text("compare.title"), .address = [&view](Language language) {
        return compare_address(language, view.sides[0].asked, view.sides[1].asked, view.language);
      }};
  return render_page(site, ui, kPage, frame, compare_fields(site, ui, view));
}

query::Answer compare(query::Call& call, const Site& site) {
  const auto& catalogue = call.searcher.snapshot().catalogue;
  const ReadContents read_contents = [&](const index::CatalogueWork& work) {
    return call.searcher.contents(work).value_or(index::Contents{});
  };
  CompareView view{.catalogue = catalogue,
                   .sides = {},
                   .language = parse_language(call.parameters.first("lang").value_or("")),
                   .resolve = [&](std::string_view href) {
                     return reference_address(catalogue, read_contents, call.ui, href);
                   }};
  for (const char* name : {"a", "b"}) {
    std::string asked = utf8::repair(call.parameters.first(name).value_or(""));
    if (asked.size() > kMostAskedBytes) asked.clear();
    auto versions = find(call.searcher, asked);
    view.sides.push_back({std::move(asked), std::move(versions)});
  }
  return html_reply(compare_html(site, call.ui, view));
}

}  // namespace panoh::pages
