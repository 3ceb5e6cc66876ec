// SPDX-License-Identifier: GPL-2.0-or-later
// One series of figures: what it says, chart, table, source, and what it must not be compared with.
#include <fmt/format.h>

#include <algorithm>

#include "server/pages/chart.hpp"
#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/series_fields.hpp"
#include "server/pages/wording.hpp"
#include "server/query/addresses.hpp"
#include "server/query/series_filter.hpp"

namespace panoh::pages {
namespace {

using model::Series;

/// An address as people name it: its host.
std::string host_of(std::string_view address) {
  const auto begin = address.find("://");
  if (begin == std::string_view::npos) return std::string(address);
  std::string_view host = address.substr(begin + 3);
  if (host.starts_with("www.")) host.remove_prefix(4);
  return std::string(host.substr(0, host.find('/')));
}

void add_source(const Series& series, Fields& fields) {
  Fields::List seen;
  for (const std::string& place : series.verified_at) {
    if (!is_web_address(place)) continue;
    Fields item;
    item.text("href", place).text("host", host_of(place));
    seen.push_back(std::move(item));
  }
  const std::string& address = series.source.url;
  fields.text("source", source_line(series.source))
      .text("source_href", is_web_address(address) ? address : "")
      .flag("has_seen", !seen.empty())
      .list("seen", std::move(seen));
}

/// One item a series; a reason that holds for several is repeated with each.
Fields::List apart(Language ui, const Series& series, const std::vector<Series>& others) {
  Fields::List list;
  for (const model::Incomparable& item : series.not_comparable) {
    for (const std::string& id : item.with) {
      const auto other = std::find_if(others.begin(), others.end(),
                                      [&id](const Series& one) { return one.id == id; });
      if (other == others.end()) continue;
      Fields fields;
      fields.text("title", model::text_in(other->titles, ui))
          .text("href", query::series_address(ui, id))
          .text("why", model::text_in(item.why, ui));
      list.push_back(std::move(fields));
    }
  }
  return list;
}

/// A form that is called like a topic is shown once.
Fields::List topics(const index::Catalogue& catalogue, const Series& series, Language ui) {
  Fields::List list;
  for (const std::string_view scheme : {"topic", "form"}) {
    for (const std::string& value : query::notations(series, scheme)) {
      const std::string label = label_of(catalogue, scheme, value, ui);
      const bool known = std::any_of(list.begin(), list.end(), [&label](const Fields& item) {
        return item.text_of("label") == label;
      });
      if (known) continue;
      Fields item;
      item.text("label", label)
          .text("href", fmt::format("{}?{}={}", page_address(ui, "statistics"), scheme,
                                    query::percent_encode(value)));
      list.push_back(std::move(item));
    }
  }
  return list;
}

Fields::List details_fields(const index::Catalogue& catalogue, const model::Point& point,
                            const std::vector<Language>& languages, Language ui) {
  Fields::List list;
  for (const Language language : languages) {
    std::string details = details_of(catalogue, point, language);
    if (details.empty()) continue;
    Fields item;
    item.text("text", std::move(details)).text("lang", foreign(language, ui));
    list.push_back(std::move(item));
  }
  return list;
}

}  // namespace

std::string source_line(const model::SeriesSource& source) {
  std::string line = source.publisher + ", " + source.title;
  if (source.year != 0) line += fmt::format(", {}", source.year);
  return line;
}

std::string details_of(const index::Catalogue& catalogue, const model::Point& point,
                       Language language) {
  const std::string persons = persons_of(catalogue, point, language);
  const std::string& note = model::text_in(point.notes, language);
  return persons + (persons.empty() || note.empty() ? "" : "; ") + note;
}

Fields figures_table(const Site& site, const index::Catalogue& catalogue, const Series& series,
                     const std::vector<Language>& languages, Language ui) {
  const Texts& texts = site.texts(languages.front());
  Fields::List rows;
  bool has_details = false;
  for (const model::Point& point : series.points) {
    // On a phone there is no room for a column each.
    Fields::List details = details_fields(catalogue, point, languages, ui);
    has_details |= !details.empty();
    Fields row;
    row.text("year", point.period)
        .text("value", point.value ? value_text(texts, *point.value) : "–")
        .list("details", std::move(details));
    rows.push_back(std::move(row));
  }
  Fields fields;
  fields.flag("has_details", has_details)
      .text("unit", model::text_in(series.units, languages.front()))
      .list("rows", std::move(rows));
  return fields;
}

Fields series_fields(const Site& site, Language ui, const index::Catalogue& catalogue,
                     const Series& series, const std::vector<Series>& others,
                     const HandoutList& handout) {
  const Texts& texts = site.texts(ui);
  const auto not_comparable = apart(ui, series, others);
  Fields fields;
  fields.text("title", model::text_in(series.titles, ui))
      .text("place", model::text_in(series.geographies, ui))
      .text("place_href",
            page_address(ui, "statistics") + "?country=" + query::percent_encode(series.country))
      .text("caption", model::text_in(series.captions, ui))
      .list("badges", {review_badge(texts, series.review)})
      .flag("none", series.points.empty())
      .flag("has_apart", !not_comparable.empty())
      .list("apart", not_comparable)
      .text("csv", query::series_address(ui, series.id) + ".csv")
      .list("topics", topics(catalogue, series, ui));
  add_source(series, fields);
  HandoutList list = handout;
  if (!list.has(series.id)) list.items.push_back(series.id);
  add_handout(handout, fields);
  fields.flag("in_handout", handout.has(series.id)).text("handout_href", handout_address(ui, list));
  if (auto chart = chart_fields(texts, catalogue, series)) fields.group("chart", std::move(*chart));
  if (!series.points.empty()) {
    fields.group("table", figures_table(site, catalogue, series, {ui}, ui));
  }
  return fields;
}

std::string series_html(const Site& site, Language ui, const index::Catalogue& catalogue,
                        const Series& series, const std::vector<Series>& others,
                        const HandoutList& handout) {
  const Frame frame{.title = model::text_in(series.titles, ui), .address = [&](Language language) {
                      return with_handout(query::series_address(language, series.id), handout);
                    }};
  return render_page(site, ui, "series", frame,
                     series_fields(site, ui, catalogue, series, others, handout));
}

query::Answer series(query::Call& call, const Site& site) {
  const auto found = call.searcher.series(call.captures.at(0));
  if (!found) return tl::unexpected(found.error());
  std::vector<Series> others;
  for (const model::Incomparable& item : found->not_comparable) {
    for (const std::string& id : item.with) {
      // One that is not in this index is left out, like a reference that leads nowhere.
      if (auto other = call.searcher.series(id)) others.push_back(std::move(*other));
    }
  }
  return html_reply(series_html(site, call.ui, call.searcher.snapshot().catalogue, *found, others,
                                carried_by(call.parameters)));
}

}  // namespace panoh::pages
