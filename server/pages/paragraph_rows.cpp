// SPDX-License-Identifier: GPL-2.0-or-later
// Aligns paragraphs and cuts them at their references. Not for choosing which languages to show.
#include "server/pages/paragraph_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "server/query/results.hpp"

namespace panoh::pages {
namespace {

std::string key_of(const model::Paragraph& paragraph, std::size_t place) {
  return paragraph.eid.empty() ? fmt::format("#{}", place) : paragraph.eid;
}

struct KeyedRow {
  std::string key;
  Row cells;
};

/// Puts one version's paragraphs into the rows; new keys go behind the last one met.
void add_version(std::vector<KeyedRow>& rows, const model::Provision& provision, std::size_t column,
                 std::size_t columns) {
  std::size_t next = 0;  // where a paragraph that no row has yet belongs
  for (std::size_t place = 0; place < provision.paragraphs.size(); ++place) {
    const model::Paragraph& paragraph = provision.paragraphs[place];
    const std::string key = key_of(paragraph, place);
    auto found = std::find_if(rows.begin(), rows.end(), [&](const KeyedRow& row) {
      return row.key == key && row.cells[column] == nullptr;
    });
    if (found == rows.end()) {
      found = rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(next),
                          KeyedRow{key, Row(columns, nullptr)});
    }
    found->cells[column] = &paragraph;
    next = static_cast<std::size_t>(found - rows.begin()) + 1;
  }
}

/// HTML of text[begin, end) with the marks that touch it.
std::string slice_html(const std::string& text, std::uint32_t begin, std::uint32_t end,
                       const Marks& marks) {
  query::MarkedText slice{text.substr(begin, end - begin), {}};
  for (const auto& [from, to] : marks) {
    const std::uint32_t first = std::max(from, begin);
    const std::uint32_t last = std::min(to, end);
    if (first < last) slice.marks.emplace_back(first - begin, last - begin);
  }
  return query::to_html(slice);
}

}  // namespace

std::vector<Row> align(const std::vector<const model::Provision*>& versions) {
  std::vector<KeyedRow> keyed;
  for (std::size_t column = 0; column < versions.size(); ++column) {
    add_version(keyed, *versions[column], column, versions.size());
  }
  std::vector<Row> rows;
  rows.reserve(keyed.size());
  for (KeyedRow& row : keyed) rows.push_back(std::move(row.cells));
  return rows;
}

Fields::List text_pieces(const model::Paragraph& paragraph, const Marks& marks,
                         const Resolver& resolve) {
  Fields::List pieces;
  const auto size = static_cast<std::uint32_t>(paragraph.text.size());
  std::uint32_t at = 0;
  const auto add = [&](std::uint32_t end, std::string href) {
    if (at >= end) return;
    Fields piece;
    piece.text("html", slice_html(paragraph.text, at, end, marks)).text("href", std::move(href));
    pieces.push_back(std::move(piece));
    at = end;
  };
  for (const model::Reference& reference : paragraph.references) {
    if (reference.begin < at || reference.end > size || reference.begin >= reference.end) continue;
    std::string href = resolve(reference.href);
    if (href.empty()) continue;  // not here: plain text
    add(reference.begin, {});
    add(reference.end, std::move(href));
  }
  add(size, {});
  return pieces;
}

}  // namespace panoh::pages
