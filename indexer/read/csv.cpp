// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "indexer/base/utf8.hpp"

namespace panoh::read {
namespace {

class CsvReader {
 public:
  CsvReader(std::string_view text, std::string_view file) : rest_(text), file_(file) {}

  Result<std::vector<CsvRow>> run() {
    while (!rest_.empty()) {
      auto row = read_row();
      if (!row) return tl::unexpected<Error>(std::move(row.error()));
      if (!rows_.empty() && row->cells.size() != rows_.front().cells.size()) {
        return refuse(row->line, fmt::format("{} cells, but the header has {}", row->cells.size(),
                                             rows_.front().cells.size()));
      }
      rows_.push_back(std::move(*row));
    }
    if (rows_.empty()) return refuse(1, "empty: not even a header");
    return std::move(rows_);
  }

 private:
  [[nodiscard]] tl::unexpected<Error> refuse(std::size_t line, std::string_view message) const {
    return fail(
        ErrorCode::DocumentInvalid, fmt::format("{}:{}: {}", file_, line, message),
        "commas separate cells, empty ones too; a cell with a comma stands in quotation marks");
  }

  [[nodiscard]] bool at(std::string_view text) const { return rest_.starts_with(text); }
  [[nodiscard]] bool at_end_of_row() const { return rest_.empty() || at("\n") || at("\r\n"); }

  Result<CsvRow> read_row() {
    CsvRow row{line_, {}};
    while (true) {
      auto cell = at("\"") ? read_quoted() : read_plain();
      if (!cell) return tl::unexpected<Error>(std::move(cell.error()));
      row.cells.push_back(std::move(*cell));
      if (at_end_of_row()) break;
      if (!at(",")) return refuse(line_, "text behind a closing quotation mark");
      rest_.remove_prefix(1);
    }
    rest_.remove_prefix(std::min(rest_.size(), std::size_t{at("\r\n") ? 2U : 1U}));
    ++line_;
    return row;
  }

  Result<std::string> read_plain() {
    std::string cell;
    while (!at_end_of_row() && !at(",")) {
      if (at("\"")) return refuse(line_, "a quotation mark inside a cell without them");
      cell += rest_.front();
      rest_.remove_prefix(1);
    }
    return cell;
  }

  /// A quotation mark in the text is written twice.
  Result<std::string> read_quoted() {
    const std::size_t begin = line_;
    std::string cell;
    rest_.remove_prefix(1);
    while (!rest_.empty()) {
      if (at("\"") && !at("\"\"")) {
        rest_.remove_prefix(1);
        return cell;
      }
      if (at("\n")) ++line_;
      cell += rest_.front();
      rest_.remove_prefix(at("\"\"") ? 2 : 1);
    }
    return refuse(begin, "a quotation mark is not closed");
  }

  std::string_view rest_;
  std::string_view file_;
  std::size_t line_ = 1;
  std::vector<CsvRow> rows_;
};

}  // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view text, std::string_view file) {
  if (const auto wrong = utf8::first_invalid(text); wrong != text.size()) {
    const auto line = std::count(text.begin(), text.begin() + static_cast<long>(wrong), '\n') + 1;
    return fail(ErrorCode::EncodingInvalid, fmt::format("{}:{}: not UTF-8", file, line),
                "save the table as UTF-8");
  }
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return CsvReader(text, file).run();
}

}  // namespace panoh::read
