// SPDX-License-Identifier: GPL-2.0-or-later
// A document for a word processor as data: headings, paragraphs, tables, each piece with its
// language. Knows nothing of the knowledge base, nor of how a file holds it (docx.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "indexer/model/language.hpp"

namespace panoh::exporting {

/// Hyphenation, spelling and reading aloud go by the language of each piece.
struct Span {
  std::string text;
  Language language = Language::Tg;
  bool strong = false;
};
using Spans = std::vector<Span>;

enum class ParagraphStyle : std::uint8_t {
  Body,
  Title,
  Heading1,
  Heading2,
  Small,    ///< head of a column, unit of a table
  Citation  ///< which text of which date from where
};

struct DocumentParagraph {
  ParagraphStyle style = ParagraphStyle::Body;
  Spans spans;
};

using TableRow = std::vector<Spans>;

struct DocumentTable {
  std::vector<unsigned> widths;  ///< shares of the page, one a column
  TableRow head;                 ///< repeated on every page; empty: none
  std::vector<TableRow> rows;    ///< as long as widths
};

struct Document {
  Language language = Language::Tg;
  std::string title;
  std::string footer;  ///< before the page's number
  std::vector<std::variant<DocumentParagraph, DocumentTable>> blocks;
};

}  // namespace panoh::exporting
