// SPDX-License-Identifier: GPL-2.0-or-later
// Cards of the results page.
#include "server/pages/hit_card.hpp"

#include <fmt/format.h>

#include "server/pages/provision_link.hpp"
#include "server/pages/wording.hpp"

namespace panoh::pages {
namespace {

using query::Hit;
using query::MatchKind;

/// Ten times a longer list would outweigh the page; whoever reads a text comes back to the list by
/// the browser's own way.
constexpr std::size_t kMostHandoutBytes = 200;

/// The title's link carries the query to be marked and the hand-out; the languages' do not: thirty
/// times a percent-encoded query would cost a tenth of the page.
std::string card_link(const CardContext& context, const Hit& hit, std::string_view langs) {
  return provision_link({.ui = context.ui,
                         .work = hit.work,
                         .num = hit.provision.num,
                         .langs = std::string(langs),
                         .query = langs.empty() ? context.query : std::string(),
                         .at = context.at});
}

/// The act in the reader's language where it has a title in it.
void add_act(const CardContext& context, const Hit& hit, Fields& card) {
  LocalText title{hit.title, hit.language};
  std::string date = hit.date;
  if (const index::CatalogueWork* work = context.catalogue.find_work(hit.work)) {
    title = short_title(*work, context.ui);
    date = context.site.texts(context.ui).date(work->work.adopted);
  }
  card.text("act", title.text)
      .text("act_lang", foreign(title.language, context.ui))
      .text("act_href", work_link(context.ui, hit.work, {}, context.at))
      .text("date", date)
      .text("country", label_of(context.catalogue, "country", hit.country, context.ui));
}

Fields::List badges(const Texts& texts, const Hit& hit, const index::CatalogueWork* work) {
  const Standing state = work != nullptr ? work->work.standing() : Standing::Unknown;
  Fields::List list = standing_badges(texts, state);
  if (hit.cited) list.insert(list.begin(), badge(texts.text("search.cited"), "calm"));
  list.push_back(text_status_badge(texts, hit.text_status));
  if (hit.provision.review == model::Review::Unchecked) {
    list.push_back(review_badge(texts, hit.provision.review));
  }
  return list;
}

Fields::List versions(const CardContext& context, const Hit& hit) {
  Fields::List list;
  for (const Language language : hit.languages) {
    Fields item;
    const std::string code(two_letter(language));
    item.text("code", code)
        .text("name", context.site.texts(language).text("language.own-name"))
        .flag("current", language == hit.language)
        .text("href", card_link(context, hit, code));
    list.push_back(std::move(item));
  }
  return list;
}

/// "савдо (another form), торговля (translation)": only what is not plain to see.
std::string matched_line(const Texts& texts, const Hit& hit) {
  std::string line;
  for (const query::Matched& matched : hit.matched) {
    if (matched.how == MatchKind::Exact) continue;
    const std::string how = texts.text(fmt::format("match.{}", query::name(matched.how)));
    line += fmt::format("{}{} ({})", line.empty() ? "" : ", ", matched.term, how);
  }
  return line;
}

/// "торговля – exact (heading, text), людей – another form (text); its words stand together"
std::string why_line(const Texts& texts, const query::Explanation& why) {
  constexpr double kNotable = 1.1;  ///< a factor beyond it moves a hit by a place or more
  std::string line;
  for (const query::ExplainedTerm& term : why.terms) {
    std::string places;
    for (const query::Place place : term.places) {
      const std::string name = texts.text(fmt::format("place.{}", query::name(place)));
      places += fmt::format("{}{}", places.empty() ? "" : ", ", name);
    }
    const std::string how = texts.text(fmt::format("match.{}", query::name(term.how)));
    line += fmt::format("{}{} – {} ({})", line.empty() ? "" : ", ", term.term, how, places);
  }
  if (why.nearness > kNotable) line += "; " + texts.text("why.near");
  if (why.authority > kNotable) line += "; " + texts.text("why.more");
  if (why.authority < 1 / kNotable) line += "; " + texts.text("why.less");
  if (why.country < 1) line += "; " + texts.text("why.country");
  return line;
}

/// Label and heading as one line with the heading's marks.
std::string marked_headline(const Hit& hit) {
  const std::string heading = query::to_html(hit.heading);
  const std::string label = query::to_html({hit.provision.label, {}});
  if (hit.heading.text.starts_with(hit.provision.label)) return heading;
  return headline(label, heading);
}

/// "ILO indicators: Retention of identity documents"
Fields::List also(const CardContext& context, const Hit& hit) {
  Fields::List list;
  for (const query::AlsoHit& same : hit.also) {
    const index::CatalogueWork* guide = context.catalogue.find_work(same.work);
    Fields item;
    item.text("guide", guide != nullptr ? short_title(*guide, context.ui).text : same.work)
        .text("heading", same.heading)
        .text("same_lang", foreign(same.language, context.ui))
        .text("href", provision_link({.ui = context.ui,
                                      .work = same.work,
                                      .num = same.num,
                                      .langs = {},
                                      .query = context.query}));
    list.push_back(std::move(item));
  }
  return list;
}

}  // namespace

Fields hit_card(const CardContext& context, const Hit& hit) {
  const Texts& texts = context.site.texts(context.ui);
  const index::CatalogueWork* work = context.catalogue.find_work(hit.work);
  Fields card;
  add_act(context, hit, card);
  std::string line = marked_headline(hit);
  if (line.empty()) line = query::to_html({hit.provision.id, {}});
  std::string href = with_handout(card_link(context, hit, {}), context.handout);
  if (carried(context.handout).size() > kMostHandoutBytes) href = card_link(context, hit, {});
  card.text("lang", foreign(hit.language, context.ui))
      .text("headline_html", std::move(line))
      .text("href", std::move(href))
      .text("path", fmt::format("{}", fmt::join(hit.provision.path, " › ")))
      .text("snippet_html", query::to_html(hit.snippet))
      .text("matched", hit.explanation ? "" : matched_line(texts, hit))
      .text("why", hit.explanation ? why_line(texts, *hit.explanation) : "")
      .list("badges", badges(texts, hit, work))
      .list("versions", versions(context, hit));
  card.flag("has_also", !hit.also.empty()).list("also", also(context, hit));
  add_handout_item(context.handout, hit.provision.id, card);
  if (work != nullptr && !hit.explanation) {  // both would make the page too large
    const std::string& portion =
        hit.provision.label.empty() ? hit.provision.heading : hit.provision.label;
    card.text("citation", citation(texts, *work, hit.language == context.ui ? portion : ""))
        .text("permalink", hit.akn);
  }
  return card;
}

}  // namespace panoh::pages
