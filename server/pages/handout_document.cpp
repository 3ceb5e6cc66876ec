// SPDX-License-Identifier: GPL-2.0-or-later
// The hand-out for a word processor: an act is a heading, a provision one below it, several
// languages a table with a column each.
#include <fmt/format.h>

#include <algorithm>

#include "server/pages/chart.hpp"
#include "server/pages/handout_fields.hpp"
#include "server/pages/series_fields.hpp"
#include "server/pages/training_plan.hpp"
#include "server/pages/wording.hpp"

namespace panoh::pages {
namespace {

using exporting::Document;
using exporting::DocumentTable;
using exporting::ParagraphStyle;
using exporting::Span;
using exporting::Spans;

class DocumentMaker {
 public:
  DocumentMaker(const Site& site, Language ui, const HandoutView& view)
      : site_(site), ui_(ui), view_(view), languages_(view.languages(ui)) {
    const Texts& texts = site.texts(languages_.front());
    document_.language = languages_.front();
    document_.title = texts.text("handout.title");
    document_.footer = texts.text("site.name");
  }

  void add(const HandoutEntry& entry) { entry.series ? add_series(entry) : add_provision(entry); }

  Document take() { return std::move(document_); }

 private:
  void paragraph(ParagraphStyle style, Spans spans) {
    document_.blocks.emplace_back(exporting::DocumentParagraph{style, std::move(spans)});
  }

  /// Once for entries of one act that follow each other.
  void heading(const LocalText& act) {
    if (act.text == last_act_) return;
    last_act_ = act.text;
    paragraph(ParagraphStyle::Heading1, {{act.text, act.language}});
  }

  void add_provision(const HandoutEntry& entry) {
    const ProvisionView text = provision_view(view_, entry, ui_);
    const Versions shown = shown_versions(ui_, text);
    heading(full_title(*entry.work, shown.front()->language));
    const model::Provision& first = shown.front()->provision;
    paragraph(ParagraphStyle::Heading2,
              {{headline(first.label, first.heading), shown.front()->language}});
    add_text(text, shown);
    for (const auto* version : shown) {
      paragraph(ParagraphStyle::Citation,
                {{citation_line(site_, text, *version), version->language}});
    }
    const Texts& texts = site_.texts(ui_);
    if (const std::string missing = missing_languages(texts, text); !missing.empty()) {
      paragraph(ParagraphStyle::Citation,
                {{texts.fill("handout.no-text", {{"languages", missing}}), ui_}});
    }
    add_sources(source_addresses(text, shown.front()->language));
  }

  void add_text(const ProvisionView& text, const Versions& shown) {
    std::vector<const model::Provision*> provisions;
    for (const auto* version : shown) provisions.push_back(&version->provision);
    const std::vector<Row> rows = align(provisions);
    const bool plan = text.work.work.kind == "training";
    const auto times = plan ? timings(rows) : std::vector<std::optional<Timing>>(rows.size());
    if (total_minutes(times) != 0) return add_plan(shown, rows, times);
    if (shown.size() > 1) return add_columns(text, shown, rows);
    for (const Row& row : rows) {
      paragraph(ParagraphStyle::Body, cell(row.front(), shown.front()->language));
    }
  }

  static Spans cell(const model::Paragraph* paragraph, Language language) {
    if (paragraph == nullptr) return {};
    Spans spans;
    if (!paragraph->num.empty()) spans.push_back({paragraph->num + " ", language, /*strong=*/true});
    spans.push_back({paragraph->text, language});
    return spans;
  }

  Span column_name(const index::StoredProvision& version, const ProvisionView& text) const {
    const auto status = model::name(status_of(text, version.language));
    const Texts& texts = site_.texts(version.language);
    return {fmt::format("{} ({})", headline(version.provision.label, version.provision.heading),
                        texts.text(fmt::format("text-status.{}", status))),
            version.language};
  }

  void add_columns(const ProvisionView& text, const Versions& shown, const std::vector<Row>& rows) {
    DocumentTable table;
    table.widths.assign(shown.size(), 1);
    for (const auto* version : shown) table.head.push_back({column_name(*version, text)});
    for (const Row& row : rows) {
      auto& cells = table.rows.emplace_back();
      for (std::size_t column = 0; column < row.size(); ++column) {
        cells.push_back(cell(row[column], shown[column]->language));
      }
    }
    document_.blocks.emplace_back(std::move(table));
  }

  /// What comes before the steps, then time, minutes and the step in each language.
  void add_plan(const Versions& shown, const std::vector<Row>& rows,
                const std::vector<std::optional<Timing>>& times) {
    const Texts& texts = site_.texts(shown.front()->language);
    const Language lead = texts.language();
    DocumentTable table;
    table.widths = {4, 3};
    table.head = {{{texts.text("plan.time"), lead}}, {{texts.text("plan.minutes"), lead}}};
    for (const auto* version : shown) {
      table.widths.push_back(18 / static_cast<unsigned>(shown.size()));
      table.head.push_back({{site_.texts(version->language).text("plan.step"), version->language}});
    }
    for (std::size_t place = 0; place < rows.size(); ++place) {
      if (times[place]) {
        table.rows.push_back(step_row(shown, rows[place], *times[place], lead));
        continue;
      }
      for (std::size_t column = 0; column < shown.size(); ++column) {
        paragraph(ParagraphStyle::Body, cell(rows[place][column], shown[column]->language));
      }
    }
    document_.blocks.emplace_back(std::move(table));
    paragraph(ParagraphStyle::Body,
              {{texts.count("plan.total", total_minutes(times)), lead, /*strong=*/true}});
  }

  static exporting::TableRow step_row(const Versions& shown, const Row& row, const Timing& timing,
                                      Language lead) {
    exporting::TableRow cells{{{timing.clock(), lead}},
                              {{std::to_string(timing.end - timing.begin), lead}}};
    for (std::size_t column = 0; column < row.size(); ++column) {
      Spans& spans = cells.emplace_back();
      if (row[column] == nullptr) continue;
      const Language language = shown[column]->language;
      const Step step = split_step(*row[column]);
      if (!step.name.empty()) spans.push_back({step.name + " ", language, /*strong=*/true});
      spans.push_back({step.details.text, language});
    }
    return cells;
  }

  void add_series(const HandoutEntry& entry) {
    const model::Series& series = *entry.series;
    const Texts& texts = site_.texts(languages_.front());
    heading({texts.text("statistics.title"), texts.language()});
    for (const Language language : languages_) {
      const bool lead = language == languages_.front();
      paragraph(lead ? ParagraphStyle::Heading2 : ParagraphStyle::Small,
                {{model::text_in(series.titles, language), language, /*strong=*/true}});
    }
    for (const Language language : languages_) {
      for (const std::string& line : series_lines(site_.texts(language), entry)) {
        paragraph(ParagraphStyle::Body, {{line, language}});
      }
    }
    add_figures(texts, series);
    const std::string review = texts.text(fmt::format("review.{}", model::name(series.review)));
    paragraph(ParagraphStyle::Citation, {{fmt::format("{}: {}; {}.", texts.text("series.source"),
                                                      source_line(series.source), review),
                                          texts.language()}});
    if (is_web_address(series.source.url)) add_sources({series.source.url});
  }

  void add_figures(const Texts& texts, const model::Series& series) {
    if (series.points.empty()) return;
    const Language lead = texts.language();
    DocumentTable table;
    table.widths = {2, 2, 5};
    const std::string unit = model::text_in(series.units, lead);
    table.head = {{{texts.text("series.period"), lead}},
                  {{fmt::format("{} ({})", texts.text("series.value"), unit), lead}},
                  {{texts.text("series.details"), lead}}};
    for (const model::Point& point : series.points) {
      Spans details;
      for (const Language language : languages_) {
        std::string words = details_of(view_.catalogue, point, language);
        if (words.empty()) continue;
        details.push_back({(details.empty() ? "" : " / ") + words, language});
      }
      const std::string value = point.value ? value_text(texts, *point.value) : "–";
      table.rows.push_back({{{point.period, lead}}, {{value, lead}}, std::move(details)});
    }
    document_.blocks.emplace_back(std::move(table));
  }

  void add_sources(const std::vector<std::string>& addresses) {
    for (const std::string& address : addresses) {
      paragraph(ParagraphStyle::Citation, {{address, Language::En}});
    }
  }

  const Site& site_;
  Language ui_;
  const HandoutView& view_;
  std::vector<Language> languages_;
  Document document_;
  std::string last_act_;
};

}  // namespace

Document handout_document(const Site& site, Language ui, const HandoutView& view) {
  DocumentMaker maker(site, ui, view);
  for (const HandoutEntry& entry : view.entries) maker.add(entry);
  return maker.take();
}

}  // namespace panoh::pages
