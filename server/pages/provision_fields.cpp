// SPDX-License-Identifier: GPL-2.0-or-later
// A provision for reading: head, languages, text in rows, neighbours, topics, evidence.
#include "server/pages/provision_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "server/pages/compare_fields.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/provision_link.hpp"
#include "server/pages/state_at.hpp"
#include "server/pages/training_plan.hpp"
#include "server/pages/wording.hpp"

namespace panoh::pages {
namespace {

using index::StoredProvision;

/// The leading language first, then as stored.
Versions in_reading_order(Language ui, const ProvisionView& view) {
  Versions versions;
  for (const StoredProvision& version : view.versions) versions.push_back(&version);
  const Language lead = view.lead.value_or(ui);
  std::stable_partition(versions.begin(), versions.end(),
                        [lead](const auto* version) { return version->language == lead; });
  return versions;
}

Versions chosen(const Versions& all, const std::vector<Language>& wanted) {
  Versions versions;
  for (const Language language : wanted) {
    for (const StoredProvision* version : all) {
      if (version->language == language) versions.push_back(version);
    }
  }
  return versions.empty() ? all : versions;
}

std::string link_in(const ProvisionView& view, Language ui, std::string langs) {
  std::string address = provision_link({.ui = ui,
                                        .work = view.work.work.id,
                                        .num = view.versions.front().provision.num,
                                        .langs = std::move(langs),
                                        .query = view.query,
                                        .at = view.at});
  return with_handout(std::move(address), view.handout);
}

std::string wanted_codes(const ProvisionView& view) {
  std::vector<std::string_view> codes;
  for (const Language language : view.wanted) codes.push_back(two_letter(language));
  return fmt::format("{}", fmt::join(codes, ","));
}

Fields column_head(const Site& site, Language ui, const ProvisionView& view,
                   const StoredProvision& version) {
  Fields head;
  const model::Provision& provision = version.provision;
  head.text("code", std::string(two_letter(version.language)))
      .text("name", site.texts(version.language).text("language.own-name"))
      .text("lang", foreign(version.language, ui))
      .text("title", headline(provision.label, provision.heading))
      .text("status", site.texts(ui).text(
                          fmt::format("text-status.{}", name(status_of(view, version.language)))));
  return head;
}

Marks marks_in(const ProvisionView& view, Language language, std::string_view text) {
  return view.query.empty() || !view.find_marks ? Marks{} : view.find_marks(language, text);
}

void add_pieces(Language ui, const ProvisionView& view, Language language,
                const model::Paragraph& paragraph, Fields& fields) {
  fields.list(
      "pieces",
      text_pieces(paragraph, marks_in(view, language, paragraph.text), [&](std::string_view href) {
        return reference_address(view.catalogue, view.read_contents, ui, href);
      }));
}

Fields cell(const Site& site, Language ui, const ProvisionView& view, Language language,
            const model::Paragraph* paragraph, const std::optional<Timing>& timing) {
  Fields fields;
  fields.text("code", std::string(two_letter(language)))
      .text("lang", paragraph != nullptr ? foreign(language, ui) : std::string());
  if (paragraph == nullptr) {
    fields.text(
        "missing",
        site.texts(ui).fill(
            "provision.no-counterpart",
            {{"language", site.texts(ui).text(fmt::format("language.{}", two_letter(language)))}}));
    return fields;
  }
  fields.text("num", paragraph->num);
  if (!timing) {
    add_pieces(ui, view, language, *paragraph, fields);
    return fields;
  }
  const Step step = split_step(*paragraph);
  fields.text("clock", timing->clock())
      .text("step_html", query::to_html({step.name, marks_in(view, language, step.name)}));
  add_pieces(ui, view, language, step.details, fields);
  return fields;
}

/// @param title_language  of the page's title: a lone text in another one gets a head of its own
void add_rows(const Site& site, Language ui, const ProvisionView& view, const Versions& shown,
              Language title_language, Fields& fields) {
  std::vector<const model::Provision*> provisions;
  Fields::List heads;
  for (const StoredProvision* version : shown) {
    provisions.push_back(&version->provision);
    heads.push_back(column_head(site, ui, view, *version));
  }
  const bool plan = view.work.work.kind == "training";
  const std::vector<Row> aligned = align(provisions);
  const auto times = plan ? timings(aligned) : std::vector<std::optional<Timing>>(aligned.size());
  Fields::List rows;
  for (std::size_t place = 0; place < aligned.size(); ++place) {
    const Row& row = aligned[place];
    Fields::List cells;
    std::string anchor;
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (view.anchors && anchor.empty() && row[column] != nullptr) anchor = row[column]->eid;
      cells.push_back(cell(site, ui, view, shown[column]->language, row[column], times[place]));
    }
    Fields item;
    item.text("anchor", anchor).list("cells", std::move(cells));
    rows.push_back(std::move(item));
  }
  if (const unsigned minutes = total_minutes(times); minutes != 0) {
    fields.text("total_time", site.texts(ui).count("plan.total", minutes));
  }
  fields.text("columns", std::to_string(shown.size()))
      .flag("with_heads", shown.size() > 1 || shown.front()->language != title_language)
      .flag("plan", plan)
      .flag("empty", rows.empty())
      .list("heads", std::move(heads))
      .list("rows", std::move(rows));
}

void add_languages(const Site& site, Language ui, const ProvisionView& view, const Versions& all,
                   const Versions& shown, Fields& fields) {
  if (all.size() < 2) return;
  Fields::List list;
  for (const StoredProvision* version : all) {
    Fields item;
    const std::string code(two_letter(version->language));
    item.text("code", code)
        .text("name", site.texts(version->language).text("language.own-name"))
        .flag("current", shown.size() == 1 && shown.front() == version)
        .text("href", link_in(view, ui, code));
    list.push_back(std::move(item));
  }
  fields.list("versions", std::move(list))
      .flag("all_shown", shown.size() == all.size())
      .text("parallel_href", link_in(view, ui, {}));
}

/// One ready line a language that the act has a title in.
void add_citations(const Site& site, const ProvisionView& view, Fields& fields) {
  Fields::List lines;
  for (const StoredProvision& version : view.versions) {
    const Texts& texts = site.texts(version.language);
    const model::Provision& provision = version.provision;
    Fields line;
    line.text("code", std::string(two_letter(version.language)))
        .text("line", citation(texts, view.work,
                               provision.label.empty() ? provision.heading : provision.label));
    lines.push_back(std::move(line));
  }
  fields.list("citations", std::move(lines));
}

Fields neighbour(const ProvisionView& view, Language ui, const index::ContentsEntry& entry) {
  Fields fields;
  const LocalText label = pick(entry.labels, ui);
  const LocalText heading = pick(entry.headings, ui);
  fields.text("title", headline(label.text, heading.text))
      .text("lang", foreign(heading.text.empty() ? label.language : heading.language, ui))
      .text("href",
            provision_link({.ui = ui, .work = view.work.work.id, .num = entry.num, .at = view.at}));
  return fields;
}

void add_neighbours(Language ui, const ProvisionView& view, Fields& fields) {
  const index::Contents contents = view.read_contents(view.work);
  const std::string& id = view.versions.front().provision.id;
  const auto here = std::find_if(contents.begin(), contents.end(),
                                 [&](const auto& entry) { return entry.id == id; });
  if (here == contents.end()) return;
  if (here != contents.begin()) fields.group("prev", neighbour(view, ui, *(here - 1)));
  if (here + 1 != contents.end()) fields.group("next", neighbour(view, ui, *(here + 1)));
}

/// Topics link to searches; elements, forms, stages and strengths are named.
void add_concepts(const Texts& texts, const ProvisionView& view, Fields& fields) {
  static constexpr std::array<std::string_view, 5> kSchemes{"topic", "element", "form", "stage",
                                                            "strength"};
  const Language ui = texts.language();
  Fields::List groups;
  for (const std::string_view scheme : kSchemes) {
    Fields::List values;
    for (const std::string& id : view.versions.front().provision.concepts) {
      const std::size_t slash = id.find('/');
      if (slash == std::string::npos || std::string_view(id).substr(0, slash) != scheme) continue;
      const std::string value = id.substr(slash + 1);
      query::SearchRequest request;
      request.filters.topics = {value};
      Fields item;
      item.text("label", view.catalogue.label(id, ui))
          .text("href", scheme == "topic" ? query::search_address(ui, request) : std::string());
      values.push_back(std::move(item));
    }
    if (values.empty()) continue;
    Fields group;
    group.text("name", texts.text(fmt::format("scheme.{}", scheme)))
        .list("values", std::move(values));
    groups.push_back(std::move(group));
  }
  fields.flag("has_concepts", !groups.empty()).list("concepts", std::move(groups));
}

/// Indicators and notes have ids of their own; what is compared are laws.
bool is_article(std::string_view id) { return id.find('#') != std::string_view::npos; }

/// Provisions by act, in the given order: an article can have a hundred indicators.
Fields::List by_act(Language ui, const ProvisionView& view, const Versions& provisions,
                    bool comparable) {
  const std::string& own_id = view.versions.front().provision.id;
  Fields::List acts;
  Fields::List items;
  const auto close = [&](const index::CatalogueWork& work) {
    const LocalText title = short_title(work, ui);
    Fields act;
    act.text("act", title.text)
        .text("act_lang", foreign(title.language, ui))
        .text("act_href", query::work_address(ui, work.work.id))
        .list("items", std::exchange(items, {}));
    acts.push_back(std::move(act));
  };
  const index::CatalogueWork* open = nullptr;
  for (const StoredProvision* stored : provisions) {
    const index::CatalogueWork* work = view.catalogue.find_work(stored->work);
    if (work == nullptr) continue;
    if (open != nullptr && open != work) close(*open);
    open = work;
    const model::Provision& provision = stored->provision;
    Fields item;
    item.text("title", headline(provision.label, provision.heading))
        .text("lang", foreign(stored->language, ui))
        .text("href", listed_address(ui, stored->work, provision))
        .text("compare_href", comparable && is_article(own_id) && is_article(provision.id)
                                  ? compare_address(ui, own_id, provision.id)
                                  : std::string());
    items.push_back(std::move(item));
  }
  if (open != nullptr) close(*open);
  return acts;
}

/// What it can prove, what proves it, what says the same, what to read as well, who cites it.
void add_relations(const Texts& texts, const ProvisionView& view, Fields& fields) {
  static constexpr std::size_t kMostOpen = 12;  // longer lists are folded
  const query::Relations& relations = view.relations;
  const std::pair<std::string_view, const std::vector<StoredProvision>&> kinds[] = {
      {"provision.evidence", relations.evidences},
      {"provision.evidenced-by", relations.evidenced_by},
      {"provision.same-as", relations.same_as},
      {"provision.related", relations.related},
      {"provision.related-by", relations.related_by},
      {"provision.cited-by", relations.cited_by}};
  Fields::List groups;
  for (const auto& [key, provisions] : kinds) {
    if (provisions.empty()) continue;
    Versions pointers;
    for (const StoredProvision& provision : provisions) pointers.push_back(&provision);
    Fields group;
    group.text("name", texts.text(key))
        .text("count", std::to_string(provisions.size()))
        .flag("open", provisions.size() <= kMostOpen)
        .list("acts", by_act(texts.language(), view, pointers, key == "provision.related"));
    groups.push_back(std::move(group));
  }
  fields.list("relations", std::move(groups));
}

void add_sources(const model::Provision& provision, Fields& fields) {
  Fields::List list;
  for (const std::string& address : provision.sources) {
    if (!is_web_address(address)) continue;
    Fields item;
    item.text("href", address);
    list.push_back(std::move(item));
  }
  fields.flag("has_own_sources", !list.empty()).list("own_sources", std::move(list));
}

/// The link that takes it into the hand-out, behind what is there.
void add_collecting(Language ui, const ProvisionView& view, Fields& fields) {
  HandoutList list = view.handout;
  const std::string& id = view.versions.front().provision.id;
  fields.flag("in_handout", list.has(id));
  if (!list.has(id)) list.items.push_back(id);
  add_handout(view.handout, fields);
  fields.text("handout_href", handout_address(ui, list));
}

void add_head(const Site& site, Language ui, const ProvisionView& view,
              const StoredProvision& first, Fields& fields) {
  const Texts& texts = site.texts(ui);
  const LocalText act = short_title(view.work, view.lead.value_or(ui));
  const model::Provision& provision = first.provision;
  Fields::List badges = standing_badges(texts, view.work.work.standing());
  const model::TextStatus status = status_of(view, first.language);
  badges.push_back(text_status_badge(texts, status));
  badges.push_back(review_badge(texts, provision.review));
  fields.text("act", act.text)
      .text("act_lang", foreign(act.language, ui))
      .text("act_href", work_link(ui, view.work.work.id, view.query, view.at))
      .text("title", headline(provision.label, provision.heading))
      .text("lang", foreign(first.language, ui))
      .text("path", fmt::format("{}", fmt::join(provision.path, " › ")))
      .list("badges", std::move(badges));
  if (status != model::TextStatus::Official) {
    fields.text("warning", texts.text(fmt::format("warning.{}", name(status))));
  }
}

void add_origin(const Texts& texts, const ProvisionView& view, const StoredProvision& first,
                Fields& fields) {
  const auto found = view.work.expressions.find(first.language);
  if (found == view.work.expressions.end()) return;
  const model::Expression& expression = found->second;
  fields.text("official_url",
              is_web_address(expression.official_url) ? expression.official_url : std::string());
  if (expression.date.known()) {
    fields.text("as_of", texts.fill("provision.as-of", {{"date", texts.date(expression.date)}}));
  }
  if (!expression.frbr_uri.empty()) {
    fields.text("akn", fmt::format("{}/~{}", expression.frbr_uri, first.provision.eid));
  }
}

}  // namespace

Versions shown_versions(Language ui, const ProvisionView& view) {
  return chosen(in_reading_order(ui, view), view.wanted);
}

model::TextStatus status_of(const ProvisionView& view, Language language) {
  const auto found = view.work.expressions.find(language);
  return found != view.work.expressions.end() ? found->second.text_status
                                              : model::TextStatus::Summary;
}

Fields provision_fields(const Site& site, Language ui, const ProvisionView& view) {
  const Versions all = in_reading_order(ui, view);
  const Versions shown = chosen(all, view.wanted);
  Fields fields;
  add_head(site, ui, view, *all.front(), fields);
  add_origin(site.texts(ui), view, *all.front(), fields);
  add_languages(site, ui, view, all, shown, fields);
  add_rows(site, ui, view, shown, all.front()->language, fields);
  add_citations(site, view, fields);
  add_neighbours(ui, view, fields);
  add_concepts(site.texts(ui), view, fields);
  add_relations(site.texts(ui), view, fields);
  add_sources(view.versions.front().provision, fields);
  add_collecting(ui, view, fields);
  add_state(site.texts(ui), view.work, view.at, fields);
  fields
      .text("permalink",
            query::provision_address(ui, view.work.work.id, all.front()->provision.num))
      .text("q", view.query)
      .text("langs", wanted_codes(view));
  return fields;
}

std::string provision_html(const Site& site, Language ui, const ProvisionView& view) {
  Fields fields = provision_fields(site, ui, view);
  Frame frame{.title = fmt::format("{} · {}", fields.text_of("title"), fields.text_of("act")),
              .address = [&view](Language language) {
                return link_in(view, language, wanted_codes(view));
              }};
  frame.canonical = fields.text_of("permalink");
  return render_page(site, ui, "provision", frame, std::move(fields));
}

}  // namespace panoh::pages
