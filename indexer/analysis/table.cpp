// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace panoh::analysis {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// The line's number in its file, counted from 1.
std::size_t line_number(std::string_view content, std::string_view line) {
  return 1 + static_cast<std::size_t>(std::count(content.data(), line.data(), '\n'));
}

}  // namespace

Result<std::vector<Row>> read_rows(const LanguageData& data, std::string_view file,
                                   std::size_t columns) {
  std::vector<Row> rows;
  for (const std::string_view line : data.lines(file)) {
    Row row = split(line, '\t');
    const bool empty = std::ranges::any_of(row, [](auto cell) { return cell.empty(); });
    if (row.size() != columns || empty) {
      return fail(ErrorCode::DocumentInvalid,
                  fmt::format("{}:{}: {} columns expected, none of them empty: \"{}\"", file,
                              line_number(data.files.find(file)->second, line), columns, line),
                  "columns are separated by one tab; corpus/lang/README.md describes the tables");
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string_view> words_of(std::string_view cell) { return split(cell, ' '); }

}  // namespace panoh::analysis
