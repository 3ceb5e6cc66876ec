// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/statistics.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "indexer/read/concept_label.hpp"

namespace panoh::read {
namespace {

using model::Point;
using model::Series;
using model::text_in;

model::Work statistics_work() {
  model::Work work;
  work.id = "statistics";
  work.frbr_uri = "/akn/int/doc/statistic/statistics";
  work.kind = "statistic";
  work.country = "INT";
  return work;
}

class StatisticsMaker {
 public:
  StatisticsMaker(const std::vector<model::Concept>& concepts, Language language)
      : concepts_(concepts), language_(language) {}

  model::Expression expression(const std::vector<Series>& series) const {
    model::Expression made;
    made.work = statistics_work();
    made.language = language_;
    made.frbr_uri = fmt::format("{}/{}@", made.work.frbr_uri, three_letter(language_));
    made.title = concept_label(concepts_, "kind/statistic", language_);
    made.file = series.front().file;
    for (const Series& item : series) made.provisions.push_back(provision(item));
    return made;
  }

 private:
  model::Provision provision(const Series& series) const {
    model::Provision made;
    made.id = made.eid = made.num = series.id;
    made.kind = "statistic";
    made.country = series.country;
    made.heading = text_in(series.titles, language_);
    made.path = {text_in(series.geographies, language_)};
    made.concepts = series.concepts;
    made.review = series.review;
    if (const auto keywords = series.keywords.find(language_); keywords != series.keywords.end()) {
      made.keywords = keywords->second;
    }
    add_row(made, "caption", text_in(series.captions, language_));
    for (std::size_t i = 0; i < series.points.size(); ++i) {
      add_row(made, fmt::format("point_{}", i + 1), row(series, series.points[i]));
    }
    add_row(made, "source", source(series.source));
    return made;
  }

  static void add_row(model::Provision& provision, std::string_view name, std::string text) {
    if (text.empty()) return;
    model::Paragraph& row = provision.paragraphs.emplace_back();
    row.eid = fmt::format("{}__{}", provision.eid, name);
    row.text = std::move(text);
  }

  /// "2022: 22 per cent of victims (girls; about)"
  std::string row(const Series& series, const Point& point) const {
    std::vector<std::string> details;
    const auto add = [&details](std::string text) {
      if (!text.empty()) details.push_back(std::move(text));
    };
    const bool both = !point.sex.empty() && !point.age.empty();
    add(concept_label(concepts_, "persons/" + point.sex + (both ? "-" : "") + point.age,
                      language_));
    add(concept_label(concepts_, "form/" + point.form, language_));
    const std::string& note = text_in(point.notes, language_);
    if (!point.value) return fmt::format("{}: {}", point.period, note);
    add(note);
    std::string text =
        fmt::format("{}: {} {}", point.period, model::digits(*point.value, language_),
                    text_in(series.units, language_));
    if (!details.empty()) text += fmt::format(" ({})", fmt::join(details, "; "));
    return text;
  }

  static std::string source(const model::SeriesSource& source) {
    std::string text = fmt::format("{}, {}", source.publisher, source.title);
    if (source.year != 0) text += fmt::format(", {}", source.year);
    return text;
  }

  const std::vector<model::Concept>& concepts_;
  Language language_;
};

}  // namespace

std::vector<model::Expression> statistics_expressions(const std::vector<Series>& series,
                                                      const std::vector<model::Concept>& concepts) {
  std::vector<model::Expression> expressions;
  if (series.empty()) return expressions;
  for (const Language language : kLanguages) {
    expressions.push_back(StatisticsMaker(concepts, language).expression(series));
  }
  return expressions;
}

}  // namespace panoh::read
