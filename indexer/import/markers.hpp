// SPDX-License-Identifier: GPL-2.0-or-later
// How laws number their parts, in Tajik, Russian and English: "Моддаи 130¹.", "Глава 2", "1)",
// "a)".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace panoh::import {

struct ArticleMarker {
  std::string label;  ///< as printed: "Моддаи 130¹."
  std::string num;    ///< for ids: "130-1"
  std::string rest;   ///< what follows on the same line
};

/// @param heading  the line is a heading of its document: any text may follow the number. In
/// running
///                 text "Статья 5 настоящего Закона …" is a sentence, not a new article.
[[nodiscard]] std::optional<ArticleMarker> read_article_marker(std::string_view text, bool heading);

struct ContainerMarker {
  int rank = 0;       ///< 0 part, 1 section, 2 chapter, 3 paragraph of a chapter
  std::string title;  ///< the whole line
  bool bare = false;  ///< only word and number: its name stands on the next line
};

/// "Боби 1. Муқаррароти умумӣ", "Раздел II", "CHAPTER 3": a line of its own, not a sentence.
[[nodiscard]] std::optional<ContainerMarker> read_container_marker(std::string_view text,
                                                                   bool heading);

struct PartMarker {
  std::string num;    ///< as printed: "1.", "а)", "(2)", "1.1."
  std::string value;  ///< digits for eIds: "1", "1-1"; empty for a letter
  std::string style;  ///< the same for all parts of one level: "0.", "a)", "(0)"
  std::string rest;
};

[[nodiscard]] std::optional<PartMarker> read_part_marker(std::string_view text);

/// "Пешгуфтор", "Преамбула", "Preamble" and the like, alone on a line.
[[nodiscard]] bool is_preamble_heading(std::string_view text);

/// "130¹", "130(1)", "130.1" → "130-1"; others unchanged.
[[nodiscard]] std::string plain_number(std::string_view printed);

}  // namespace panoh::import
