// SPDX-License-Identifier: GPL-2.0-or-later
// Indicators to browse: by own words or by choices, in groups of the Palermo definition, each with
// the articles that it can support.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "server/pages/endpoints.hpp"
#include "server/pages/indicator_fields.hpp"
#include "server/pages/indicator_picks.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/pager.hpp"
#include "server/pages/wording.hpp"
#include "server/query/addresses.hpp"

namespace panoh::pages {
namespace {

using query::Hit;

constexpr unsigned kPerPage = 15;         // keeps a page near 30 KB
constexpr std::size_t kMostArticles = 4;  // the indicator's own page has all
constexpr std::string_view kPage = "indicators";

/// Each work's contents list is read once a page.
class Articles {
 public:
  Articles(const IndicatorsView& view, Language ui) : view_(view), ui_(ui) {}

  Fields::List links(const std::vector<std::string>& ids) {
    Fields::List list;
    for (const std::string& id : ids) {
      if (list.size() == kMostArticles) break;
      const std::size_t hash = id.find('#');
      const auto* work = view_.catalogue.find_work(id.substr(0, hash));
      if (work == nullptr || hash == std::string::npos) continue;
      const auto* entry = find_entry(contents(*work), id.substr(hash + 1));
      if (entry != nullptr) list.push_back(link(*work, *entry));
    }
    return list;
  }

 private:
  const index::Contents& contents(const index::CatalogueWork& work) {
    const auto [place, is_new] = read_.try_emplace(work.work.id);
    if (is_new) place->second = view_.read_contents(work);
    return place->second;
  }

  Fields link(const index::CatalogueWork& work, const index::ContentsEntry& entry) const {
    const LocalText act = short_title(work, ui_);
    const LocalText label = pick(entry.labels, ui_);
    Fields fields;
    fields.text("title", label.text.empty() ? entry.num : label.text)
        .text("act", act.text)
        .text("lang", foreign(act.language, ui_))
        .text("href", query::provision_address(ui_, work.work.id, entry.num));
    return fields;
  }

  const IndicatorsView& view_;
  Language ui_;
  std::map<std::string, index::Contents> read_;
};

/// "Means, Purpose · Strong · Recruitment"
std::string about(const IndicatorsView& view, Language ui, const Hit& hit) {
  std::string line;
  for (const std::string_view scheme : {"element", "strength", "stage"}) {
    std::vector<std::string> labels;
    for (const std::string& value : values_of(hit.provision.concepts, scheme)) {
      labels.push_back(label_of(view.catalogue, scheme, value, ui));
    }
    if (labels.empty()) continue;
    line += fmt::format("{}{}", line.empty() ? "" : " · ", fmt::join(labels, ", "));
  }
  return line;
}

Fields entry(const IndicatorsView& view, Language ui, Articles& articles, const Hit& hit) {
  LocalText guide{hit.title, hit.language};
  if (const auto* work = view.catalogue.find_work(hit.work)) guide = short_title(*work, ui);
  Fields fields;
  fields.text("lang", foreign(hit.language, ui))
      .text("href", page_address(ui, fmt::format("{}/{}", kPage, hit.provision.num)))
      .text("heading_html", query::to_html(hit.heading))
      .text("snippet_html", query::to_html(hit.snippet))
      .text("about", about(view, ui, hit))
      .text("guide", guide.text)
      .text("guide_lang", foreign(guide.language, ui))
      .text("guide_href", query::work_address(ui, hit.work));
  add_handout_item(view.handout, hit.provision.id, fields);
  Fields::List links = articles.links(hit.provision.evidences);
  fields.flag("has_articles", !links.empty()).list("articles", std::move(links));
  return fields;
}

/// Groups in the order in which their first entry comes: with words, the best match leads.
Fields::List groups(const Site& site, Language ui, const IndicatorsView& view) {
  std::vector<std::pair<std::size_t, Fields::List>> found;
  Articles articles(view, ui);
  for (const Hit& hit : view.hits) {
    const std::size_t element = first_element(hit.provision.concepts);
    auto group = std::find_if(found.begin(), found.end(),
                              [element](const auto& one) { return one.first == element; });
    if (group == found.end()) group = found.insert(found.end(), {element, {}});
    group->second.push_back(entry(view, ui, articles, hit));
  }
  Fields::List list;
  for (auto& [element, entries] : found) {
    Fields fields;
    fields.text("name", element_name(site.texts(ui), view.catalogue, element))
        .list("entries", std::move(entries));
    list.push_back(std::move(fields));
  }
  return list;
}

/// All of them by element: then a page is a piece of that list.
std::vector<Hit> by_element(std::vector<Hit> hits, unsigned page) {
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return first_element(a.provision.concepts) < first_element(b.provision.concepts);
  });
  const std::size_t first = std::min(hits.size(), std::size_t{page - 1} * kPerPage);
  const std::size_t last = std::min(hits.size(), first + kPerPage);
  return {std::make_move_iterator(hits.begin() + static_cast<std::ptrdiff_t>(first)),
          std::make_move_iterator(hits.begin() + static_cast<std::ptrdiff_t>(last))};
}

Result<query::SearchRequest> asked(const query::Parameters& sent, Language ui) {
  query::Parameters words;
  for (const char* name : {"q", "page"}) {
    if (const auto value = sent.first(name)) words.add(name, std::string(*value));
  }
  return query::parse_request(words, ui, query::Strictness::Page);
}

}  // namespace

Fields indicators_fields(const Site& site, Language ui, const IndicatorsView& view) {
  const Texts& texts = site.texts(ui);
  Fields fields;
  fields.text("q", view.text)
      .text("method", view.posted ? "post" : "get")
      .flag("posted", view.posted)
      .text("total", texts.count("count.indicators", view.total))
      .flag("none", view.hits.empty())
      .flag("narrowed", !view.filter.empty() || !view.text.empty())
      .list("picks",
            picks(texts, view.catalogue, view.filter, {"form", "stage", "strength", "element"}))
      .list("groups", groups(site, ui, view));
  add_handout(view.handout, fields);
  add_pager(view.page, (view.total + view.per_page - 1) / view.per_page, false, fields);
  return fields;
}

std::string indicators_html(const Site& site, Language ui, const IndicatorsView& view) {
  Frame frame{.title = site.texts(ui).text("indicators.title")};
  frame.box = false;
  frame.form_page = kPage;
  frame.page = view.page;
  return render_page(site, ui, "indicators", frame, indicators_fields(site, ui, view));
}

query::Answer indicators(query::Call& call, const Site& site) {
  const query::Parameters sent = unless_dropped(call.parameters);
  const auto filter = query::parse_indicator_filter(sent, query::Strictness::Page);
  if (!filter) return tl::unexpected(filter.error());
  auto request = asked(sent, call.ui);
  if (!request) return tl::unexpected(request.error());
  request->group = false;
  const unsigned page = request->page;
  const bool all = request->text.empty();
  request->filters = filter->filters();
  request->per_page = all ? kAllIndicators : kPerPage;
  if (all) request->page = 1;
  auto results = call.searcher.search(*request);
  if (!results) return tl::unexpected(results.error());
  const IndicatorsView view{
      .catalogue = call.searcher.snapshot().catalogue,
      .filter = *filter,
      .text = request->text,
      .hits = all ? by_element(std::move(results->hits), page) : std::move(results->hits),
      .total = results->total,
      .page = page,
      .per_page = kPerPage,
      .read_contents =
          [&](const auto& work) {
            return call.searcher.contents(work).value_or(index::Contents{});
          },
      .posted = call.posted,
      .handout = carried_by(call.parameters)};
  query::Reply reply = html_reply(indicators_html(site, call.ui, view));
  if (call.posted) reply.headers.emplace_back("Cache-Control", "no-store");
  return reply;
}

}  // namespace panoh::pages
