// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "indexer/base/utf8.hpp"
#include "server/pages/wording.hpp"

namespace panoh::pages {
namespace {

using model::Point;
using model::Series;
using Points = std::vector<const Point*>;

constexpr std::size_t kLineLetters = 36;  ///< as many as a phone of 320 px shows in a line
constexpr unsigned kTextHeight = 18, kBarHeight = 14, kGap = 14;
constexpr double kLongestBar = 80;  ///< per cent; the number stands behind it
constexpr std::size_t kMostOnLine = 8;
constexpr double kLineLeft = 9, kLineRight = 91;  ///< per cent: room for the outer numbers
constexpr double kLineTop = 30, kLineBottom = 170;

Points with_values(const Series& series) {
  Points points;
  for (const Point& point : series.points) {
    if (point.value) points.push_back(&point);
  }
  return points;
}

/// 0: not a single year.
int year_of(const Point& point) {
  return point.period.size() == 4 ? std::atoi(point.period.c_str()) : 0;
}

/// Three years or more, none twice, of one and the same thing, and nothing below zero.
bool is_line(const Points& sorted) {
  if (sorted.size() < 3 || sorted.size() > kMostOnLine) return false;
  const Point& first = *sorted.front();
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const Point& point = *sorted[i];
    if (year_of(point) == 0 || *point.value < 0) return false;
    if (i > 0 && year_of(*sorted[i - 1]) == year_of(point)) return false;
    if (point.sex != first.sex || point.age != first.age || point.form != first.form) return false;
  }
  return true;
}

double greatest(const Points& points) {
  double most = 0;
  for (const Point* point : points) most = std::max(most, std::abs(*point->value));
  return most;
}

std::string percent(double value) { return fmt::format("{:.2f}", value); }

/// Text in SVG does not wrap by itself.
std::vector<std::string> wrapped(const std::string& text) {
  std::vector<std::string> lines(1);
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    const std::size_t length = utf8::count_code_points(word);
    if (letters > 0 && letters + 1 + length > kLineLetters) {
      lines.emplace_back();
      letters = 0;
    }
    lines.back().append(letters > 0 ? " " : "").append(word);
    letters += length + (letters > 0 ? 1 : 0);
    at = end + 1;
  }
  return lines;
}

class ChartMaker {
 public:
  ChartMaker(const Texts& texts, const index::Catalogue& catalogue)
      : texts_(texts), catalogue_(catalogue) {}

  Fields bars(const Points& points) {
    const double most = greatest(points);
    Fields::List bars;
    unsigned top = 0;
    bool falls = false;
    for (const Point* point : points) {
      bars.push_back(bar(*point, most, top));
      falls = falls || *point->value < 0;
    }
    Fields chart;
    chart.text("height", std::to_string(top))
        .text("sort", texts_.text("series.bars"))
        .text("key", falls ? texts_.text("series.hatched") : "")
        .flag("hatched", falls)
        .list("bars", std::move(bars));
    return chart;
  }

  Fields line(const Points& points) {
    Fields::List marks, segments;
    bool gaps = false;
    const Scale scale{year_of(*points.front()), year_of(*points.back()), greatest(points)};
    for (std::size_t i = 0; i < points.size(); ++i) {
      marks.push_back(mark(*points[i], scale));
      if (i == 0) continue;
      segments.push_back(segment(*points[i - 1], *points[i], scale));
      gaps = gaps || segments.back().flag_of("dashed");
    }
    Fields chart;
    chart.text("height", percent(kLineBottom + 2 * kTextHeight))
        .text("base", percent(kLineBottom))
        .text("sort", texts_.text("series.line"))
        .text("key", gaps ? texts_.text("series.dashed") : "")
        .list("segments", std::move(segments))
        .list("marks", std::move(marks));
    return chart;
  }

 private:
  struct Scale {
    int first, last;
    double most;
    [[nodiscard]] double x(const Point& point) const {
      return kLineLeft + (kLineRight - kLineLeft) * (year_of(point) - first) / (last - first);
    }
    [[nodiscard]] double y(const Point& point) const {
      return most == 0 ? kLineBottom : kLineBottom - (kLineBottom - kLineTop) * *point.value / most;
    }
  };

  std::string words(const Point& point) const {
    std::string text = point.period;
    for (const auto& part : {persons_of(catalogue_, point, texts_.language()),
                             model::text_in(point.notes, texts_.language())}) {
      if (!part.empty()) text += (text == point.period ? ": " : "; ") + part;
    }
    return text;
  }

  /// Its words above, its number behind; moves top below it.
  Fields bar(const Point& point, double most, unsigned& top) const {
    Fields::List lines;
    for (std::string& text : wrapped(words(point))) {
      top += kTextHeight;
      Fields item;
      item.text("at", std::to_string(top - 5)).text("words", std::move(text));
      lines.push_back(std::move(item));
    }
    const double width = most == 0 ? 0 : kLongestBar * std::abs(*point.value) / most;
    Fields fields;
    fields.list("lines", std::move(lines))
        .text("y", std::to_string(top))
        .text("width", percent(width))
        .flag("falls", *point.value < 0)
        .text("value_y", std::to_string(top + kBarHeight - 2))
        .text("value", value_text(texts_, *point.value));
    top += kBarHeight + kGap;
    return fields;
  }

  Fields mark(const Point& point, const Scale& scale) const {
    Fields fields;
    fields.text("x", percent(scale.x(point)))
        .text("y", percent(scale.y(point)))
        .text("value_y", percent(scale.y(point) - 10))
        .text("value", value_text(texts_, *point.value))
        .text("year_y", percent(kLineBottom + kTextHeight))
        .text("year", point.period);
    return fields;
  }

  /// Dashed over years of which nothing is known.
  static Fields segment(const Point& from, const Point& to, const Scale& scale) {
    Fields fields;
    fields.text("x1", percent(scale.x(from)))
        .text("y1", percent(scale.y(from)))
        .text("x2", percent(scale.x(to)))
        .text("y2", percent(scale.y(to)))
        .flag("dashed", year_of(to) - year_of(from) > 1);
    return fields;
  }

  const Texts& texts_;
  const index::Catalogue& catalogue_;
};

}  // namespace

std::string value_text(const Texts& texts, double value) {
  constexpr double kGrouped = 1e15;  // beyond, a double has no exact integers to group
  const double size = std::abs(value);
  const std::string digits = size == std::floor(size) && size < kGrouped
                                 ? texts.number(static_cast<std::uint64_t>(size))
                                 : model::digits(size, texts.language());
  return value < 0 ? "−" + digits : digits;
}

std::string persons_of(const index::Catalogue& catalogue, const Point& point, Language ui) {
  std::string text;
  if (!point.sex.empty() || !point.age.empty()) {
    const bool both = !point.sex.empty() && !point.age.empty();
    text = label_of(catalogue, "persons", point.sex + (both ? "-" : "") + point.age, ui);
  }
  if (!point.form.empty()) {
    text += (text.empty() ? "" : "; ") + label_of(catalogue, "form", point.form, ui);
  }
  return text;
}

std::optional<Fields> chart_fields(const Texts& texts, const index::Catalogue& catalogue,
                                   const Series& series) {
  const Points points = with_values(series);
  if (points.size() < 2) return std::nullopt;
  Points by_year = points;
  std::stable_sort(by_year.begin(), by_year.end(),
                   [](const Point* a, const Point* b) { return a->period < b->period; });
  ChartMaker maker(texts, catalogue);
  Fields chart = is_line(by_year) ? maker.line(by_year) : maker.bars(points);
  chart.text("unit", model::text_in(series.units, texts.language()));
  return chart;
}

}  // namespace panoh::pages
