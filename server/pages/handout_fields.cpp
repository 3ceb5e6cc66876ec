// SPDX-License-Identifier: GPL-2.0-or-later
// The hand-out as a page: its list to be changed, then what will be printed.
#include "server/pages/handout_fields.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "server/pages/chart.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/series_fields.hpp"
#include "server/pages/wording.hpp"

namespace panoh::pages {
namespace {

Fields::List addresses(const std::vector<std::string>& sources) {
  Fields::List list;
  for (const std::string& source : sources) {
    Fields item;
    item.text("href", source);
    list.push_back(std::move(item));
  }
  return list;
}

Fields provision_item(const Site& site, Language ui, const HandoutView& view,
                      const HandoutEntry& entry) {
  const ProvisionView text = provision_view(view, entry, ui);
  Fields fields = provision_fields(site, ui, text);
  Fields::List lines;
  const Versions shown = shown_versions(ui, text);
  for (const index::StoredProvision* version : shown) {
    Fields line;
    line.text("lang", foreign(version->language, ui))
        .text("line", citation_line(site, text, *version));
    lines.push_back(std::move(line));
  }
  const std::string missing = missing_languages(site.texts(ui), text);
  fields.list("lines", std::move(lines))
      .list("sources", addresses(source_addresses(text, shown.front()->language)))
      .text("no_text", missing.empty()
                           ? ""
                           : site.texts(ui).fill("handout.no-text", {{"languages", missing}}));
  return fields;
}

Fields words_cell(Language ui, Language language, const std::string& words) {
  Fields piece;
  piece.text("html", query::to_html({words, {}}));
  Fields cell;
  cell.text("code", std::string(two_letter(language)))
      .text("lang", foreign(language, ui))
      .list("pieces", {std::move(piece)});
  return cell;
}

/// What is said of the figures, language beside language.
void add_series_rows(const Site& site, Language ui, const HandoutView& view,
                     const HandoutEntry& entry, Fields& fields) {
  const auto languages = view.languages(ui);
  Fields::List heads;
  std::vector<Fields::List> rows;
  for (const Language language : languages) {
    Fields head;
    head.text("code", std::string(two_letter(language)))
        .text("lang", foreign(language, ui))
        .text("title", model::text_in(entry.series->titles, language));
    heads.push_back(std::move(head));
    const auto lines = series_lines(site.texts(language), entry);
    rows.resize(lines.size());
    for (std::size_t place = 0; place < lines.size(); ++place) {
      rows[place].push_back(words_cell(ui, language, lines[place]));
    }
  }
  Fields::List list;
  for (Fields::List& cells : rows) list.emplace_back().list("cells", std::move(cells));
  fields.text("columns", std::to_string(languages.size()))
      .flag("with_heads", languages.size() > 1)
      .list("heads", std::move(heads))
      .list("rows", std::move(list));
}

Fields series_item(const Site& site, Language ui, const HandoutView& view,
                   const HandoutEntry& entry, std::size_t place) {
  const model::Series& series = *entry.series;
  const auto languages = view.languages(ui);
  const Texts& texts = site.texts(languages.front());
  Fields fields;
  fields.text("title", model::text_in(series.titles, languages.front()))
      .text("lang", foreign(languages.front(), ui))
      .text("act", model::text_in(series.geographies, languages.front()))
      .text("act_lang", foreign(languages.front(), ui))
      .text("act_href", query::series_address(ui, series.id))
      .list("badges", {review_badge(site.texts(ui), series.review)})
      .text("source", source_line(series.source))
      .list("sources", addresses(is_web_address(series.source.url) ? std::vector{series.source.url}
                                                                   : std::vector<std::string>{}));
  add_series_rows(site, ui, view, entry, fields);
  if (auto chart = chart_fields(texts, view.catalogue, series)) {
    chart->text("nth", fmt::format("-{}", place));
    fields.group("chart", std::move(*chart));
  }
  if (!series.points.empty()) {
    fields.group("table", figures_table(site, view.catalogue, series, languages, ui));
  }
  return fields;
}

Fields::List language_boxes(const Site& site, const std::vector<Language>& chosen) {
  Fields::List list;
  for (const Language language : kLanguages) {
    Fields box;
    box.text("code", std::string(two_letter(language)))
        .text("name", site.texts(language).text("language.own-name"))
        .flag("checked", std::find(chosen.begin(), chosen.end(), language) != chosen.end());
    list.push_back(std::move(box));
  }
  return list;
}

Fields::List items(const Site& site, Language ui, const HandoutView& view) {
  Fields::List list;
  for (std::size_t place = 0; place < view.entries.size(); ++place) {
    const HandoutEntry& entry = view.entries[place];
    Fields item = entry.series ? series_item(site, ui, view, entry, place + 1)
                               : provision_item(site, ui, view, entry);
    item.text("position", std::to_string(place + 1))
        .flag("first", place == 0)
        .flag("last", place + 1 == view.entries.size());
    list.push_back(std::move(item));
  }
  return list;
}

/// Where more is found, with the list carried along.
Fields::List places(const Texts& texts, const HandoutList& list) {
  Fields::List links;
  for (const std::string_view page : {"search", "indicators", "practice", "statistics"}) {
    Fields link;
    link.text("name", texts.text(fmt::format("{}.title", page)))
        .text("href", with_handout(page_address(texts.language(), page), list));
    links.push_back(std::move(link));
  }
  return links;
}

}  // namespace

Fields handout_fields(const Site& site, Language ui, const HandoutView& view) {
  const Texts& texts = site.texts(ui);
  Fields fields;
  add_handout(view.list, fields);
  fields.text("total", texts.count("count.entries", view.entries.size()))
      .flag("empty_list", view.entries.empty())
      .flag("filled", !view.entries.empty())
      .text("unknown",
            view.unknown.empty()
                ? ""
                : texts.fill("handout.unknown",
                             {{"ids", fmt::format("{}", fmt::join(view.unknown, ", "))}}))
      .text("cut", view.list.left_out.empty() ? "" : texts.count("handout.cut", kMostHandoutItems))
      .list("boxes", language_boxes(site, view.languages(ui)))
      .text("word_href", handout_address(ui, view.list, "handout.docx"))
      .text("item_ids", fmt::format("{}", fmt::join(view.list.items, ",")))
      .list("places", places(texts, view.list))
      .list("items", items(site, ui, view));
  return fields;
}

std::string handout_html(const Site& site, Language ui, const HandoutView& view) {
  // Without languages of its own a hand-out would change its texts with the page's language.
  HandoutList fixed = view.list;
  fixed.langs = view.languages(ui);
  const Frame frame{
      .title = site.texts(ui).text("handout.title"),
      .address = [&fixed](Language language) { return handout_address(language, fixed); }};
  return render_page(site, ui, "handout", frame, handout_fields(site, ui, view));
}

}  // namespace panoh::pages
