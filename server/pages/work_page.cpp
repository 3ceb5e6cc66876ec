// SPDX-License-Identifier: GPL-2.0-or-later
// One work: names, facts, what is missing, contents.
#include <fmt/format.h>

#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/provision_link.hpp"
#include "server/pages/state_at.hpp"
#include "server/pages/wording.hpp"
#include "server/pages/work_fields.hpp"
#include "server/query/addresses.hpp"

namespace panoh::pages {
namespace {

using index::Catalogue;
using index::CatalogueWork;

void add_fact(Fields::List& facts, std::string name, std::string value, std::string lang = {}) {
  if (value.empty()) return;
  Fields fact;
  fact.text("name", std::move(name)).text("value", std::move(value)).text("lang", std::move(lang));
  facts.push_back(std::move(fact));
}

Fields::List facts(const Texts& texts, const Catalogue& catalogue, const CatalogueWork& work) {
  const model::Work& facts_of = work.work;
  const Language ui = texts.language();
  Fields::List list;
  add_fact(list, texts.text("work.kind"), label_of(catalogue, "kind", facts_of.kind, ui));
  add_fact(list, texts.text("work.country"), label_of(catalogue, "country", facts_of.country, ui));
  add_fact(list, texts.text("work.number"), facts_of.number);
  add_fact(list, texts.text("work.adopted"), texts.date(facts_of.adopted));
  add_fact(list, texts.text("work.in-force"), texts.date(facts_of.in_force));
  add_fact(list, texts.text("work.repealed"), texts.date(facts_of.repealed));
  const LocalText issued_by = issuer(work, ui), published_in = gazette(work, ui);
  add_fact(list, texts.text("work.issuer"), issued_by.text, foreign(issued_by.language, ui));
  add_fact(list, texts.text("work.gazette"), published_in.text, foreign(published_in.language, ui));
  add_fact(list, texts.text("work.amended"), amendment_line(texts, facts_of.amendments));
  return list;
}

Fields::List other_titles(const CatalogueWork& work, Language ui, const std::string& shown) {
  Fields::List list;
  for (const auto& [language, expression] : work.expressions) {
    if (expression.title.empty() || expression.title == shown) continue;
    Fields item;
    item.text("code", std::string(two_letter(language)))
        .text("lang", foreign(language, ui))
        .text("title", expression.title);
    list.push_back(std::move(item));
  }
  return list;
}

Fields::List parties(const Texts& texts, const Catalogue& catalogue, const model::Work& work) {
  Fields::List list;
  for (const model::Party& party : work.parties) {
    const std::string key = fmt::format("party.{}", party.action);
    Fields item;
    item.text("country", label_of(catalogue, "country", party.country, texts.language()))
        .text("action", texts.has(key) ? texts.text(key) : party.action)
        .text("date", texts.date(party.date));
    list.push_back(std::move(item));
  }
  return list;
}

Fields::List sources(const model::Expression& expression) {
  Fields::List list;
  for (const model::Source& source : expression.sources) {
    if (source.href.empty() && source.title.empty()) continue;
    Fields item;
    item.text("title", source.title.empty() ? source.href : source.title)
        .text("href", is_web_address(source.href) ? source.href : std::string());
    list.push_back(std::move(item));
  }
  return list;
}

void add_expression(const Texts& texts, const CatalogueWork& work, Fields& fields) {
  auto found = work.expressions.find(texts.language());
  if (found == work.expressions.end()) found = work.expressions.begin();
  if (found == work.expressions.end()) return;
  const model::Expression& expression = found->second;
  Fields::List badges = standing_badges(texts, work.work.standing());
  badges.push_back(text_status_badge(texts, expression.text_status));
  fields.list("badges", std::move(badges))
      .text("note", expression.note)
      .text("note_lang", foreign(expression.language, texts.language()))
      .text("official_url",
            is_web_address(expression.official_url) ? expression.official_url : std::string())
      .flag("has_sources", !expression.sources.empty())
      .list("sources", sources(expression));
  if (expression.text_status != model::TextStatus::Official) {
    fields.text("warning", texts.text(fmt::format("warning.{}", name(expression.text_status))));
  }
  if (expression.date.known()) {
    fields.text("as_of", texts.fill("provision.as-of", {{"date", texts.date(expression.date)}}));
  }
}

std::vector<std::string> path_of(const index::ContentsEntry& entry, Language ui) {
  const auto found = entry.paths.find(ui);
  if (found != entry.paths.end()) return found->second;
  return entry.paths.empty() ? std::vector<std::string>{} : entry.paths.begin()->second;
}

/// Headings of parts and chapters where they begin, then the provisions under them.
Fields::List contents_items(const CatalogueWork& work, const index::Contents& contents,
                            const WorkHits& hits, Language ui) {
  Fields::List list;
  std::vector<std::string> open;
  for (const index::ContentsEntry& entry : contents) {
    std::vector<std::string> path = path_of(entry, ui);
    std::size_t level = 0;
    while (level < path.size() && level < open.size() && path[level] == open[level]) ++level;
    for (; level < path.size(); ++level) {
      Fields item;
      item.text("part", path[level]).text("level", std::to_string(std::min<std::size_t>(level, 3)));
      list.push_back(std::move(item));
    }
    open = std::move(path);
    const LocalText label = pick(entry.labels, ui);
    const LocalText heading = pick(entry.headings, ui);
    const std::string title = headline(label.text, heading.text);
    Fields item;
    item.text("title", title.empty() ? entry.num : title)
        .text("lang", foreign(heading.text.empty() ? label.language : heading.language, ui))
        .flag("hit", hits.ids.contains(entry.id))
        .text("href", provision_link({.ui = ui,
                                      .work = work.work.id,
                                      .num = entry.num,
                                      .query = hits.ids.contains(entry.id) ? hits.query : "",
                                      .at = hits.at}));
    list.push_back(std::move(item));
  }
  return list;
}

/// The best hundred: whoever wants more of them searches in the work.
Result<WorkHits> hits_in(query::Call& call, const CatalogueWork& work) {
  WorkHits hits;
  hits.at = parse_date(call.parameters.first("at").value_or("")).value_or(Date{});
  query::SearchRequest request;
  request.text = std::string(call.parameters.first("q").value_or(""));
  if (request.text.empty() || request.text.size() > kMostCarriedBytes) return hits;
  request.filters.works = {work.work.id};
  request.per_page = query::kMaxPerPage;
  request.group = false;
  request.ui = call.ui;
  const auto found = call.searcher.search(request);
  if (!found) return tl::unexpected(found.error());
  for (const query::Hit& hit : found->hits) hits.ids.insert(hit.provision.id);
  hits.query = std::move(request.text);
  return hits;
}

}  // namespace

Fields work_fields(const Site& site, Language ui, const Catalogue& catalogue,
                   const CatalogueWork& work, const index::Contents& contents,
                   const WorkHits& hits) {
  const Texts& texts = site.texts(ui);
  const LocalText title = full_title(work, ui);
  Fields fields;
  fields.text("title", title.text)
      .text("lang", foreign(title.language, ui))
      .text("id", work.work.id)
      .text("q", hits.query)
      .list("other_titles", other_titles(work, ui, title.text))
      .list("facts", facts(texts, catalogue, work))
      .list("parties", parties(texts, catalogue, work.work))
      .text("party_count", work.work.parties.empty()
                               ? std::string()
                               : texts.count("count.parties", work.work.parties.size()))
      .text("citation", citation(texts, work, {}))
      .flag("empty", contents.empty())
      .text("size", texts.count("count.provisions", contents.size()))
      .list("contents", contents_items(work, contents, hits, ui));
  add_expression(texts, work, fields);
  add_state(texts, work, hits.at, fields);
  return fields;
}

std::string work_html(const Site& site, Language ui, const Catalogue& catalogue,
                      const CatalogueWork& work, const index::Contents& contents,
                      const WorkHits& hits) {
  const Frame frame{.title = short_title(work, ui).text, .address = [&](Language language) {
                      return work_link(language, work.work.id, hits.query, hits.at);
                    }};
  return render_page(site, ui, "work", frame,
                     work_fields(site, ui, catalogue, work, contents, hits));
}

query::Answer work(query::Call& call, const Site& site) {
  const index::Catalogue& catalogue = call.searcher.snapshot().catalogue;
  const index::CatalogueWork* found =
      call.captures.empty() ? nullptr : catalogue.find_work(call.captures.front());
  if (found == nullptr) return fail(ErrorCode::NotFound, "no such work: " + call.path);
  const auto contents = call.searcher.contents(*found);
  if (!contents) return tl::unexpected(contents.error());
  const auto hits = hits_in(call, *found);
  if (!hits) return tl::unexpected(hits.error());
  return html_reply(work_html(site, call.ui, catalogue, *found, *contents, *hits));
}

}  // namespace panoh::pages
