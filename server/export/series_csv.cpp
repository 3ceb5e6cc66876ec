// SPDX-License-Identifier: GPL-2.0-or-later
// A series as a table for spreadsheets: every row carries its title and source, so that a figure
// that is copied out of it keeps them.
#include <fmt/format.h>

#include <array>

#include "server/export/endpoints.hpp"
#include "server/query/addresses.hpp"

namespace panoh::exporting {
namespace {

/// Without it Excel takes the file for Windows-1251.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// RFC 4180.
std::string quoted(std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(cell);
  std::string text = "\"";
  for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
  return text + '"';
}

template <typename Cells>
void write_row(std::string& csv, const Cells& cells) {
  const char* separator = "";
  for (const std::string_view cell : cells) {
    csv.append(separator).append(quoted(cell));
    separator = ",";
  }
  csv += "\r\n";
}

std::string to_csv(const model::Series& series, Language language) {
  const auto in = [language](const model::TextByLanguage& texts) -> const std::string& {
    return model::text_in(texts, language);
  };
  std::string csv(kByteOrderMark);
  write_row(csv,
            std::array<std::string_view, 12>{"id", "title", "place", "year", "value", "unit", "sex",
                                             "age", "form", "note", "source", "address"});
  const auto& source = series.source;
  const std::string named =
      fmt::format("{}, {}{}", source.publisher, source.title,
                  source.year == 0 ? std::string() : fmt::format(", {}", source.year));
  for (const model::Point& point : series.points) {
    // The decimal sign is the point in every language: spreadsheets ask how to read the file.
    const std::string value = point.value ? model::digits(*point.value, Language::En) : "";
    write_row(csv, std::array<std::string_view, 12>{
                       series.id, in(series.titles), in(series.geographies), point.period, value,
                       in(series.units), point.sex, point.age, point.form, in(point.notes), named,
                       source.url});
  }
  return csv;
}

}  // namespace

query::Answer series_csv(query::Call& call) {
  std::string_view id = call.captures.at(0);
  id.remove_suffix(kCsvEnding.size());
  const auto series = call.searcher.series(id);
  if (!series) return tl::unexpected(series.error());
  query::Reply reply;
  reply.content_type = "text/csv; charset=utf-8; header=present";
  reply.body = to_csv(*series, call.ui);
  reply.headers.emplace_back("Content-Disposition",
                             fmt::format("attachment; filename=\"{}.csv\"", series->id));
  return reply;
}

}  // namespace panoh::exporting
