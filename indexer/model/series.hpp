// SPDX-License-Identifier: GPL-2.0-or-later
// A series of figures from one source (corpus/statistics): what was counted where, and each figure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/model/language.hpp"
#include "indexer/model/provision.hpp"

namespace panoh::model {

using TextByLanguage = std::map<Language, std::string>;

/// One row of the table. What the row counts beside the series as such (women, forced labour)
/// stands in its columns, or in words in its note.
struct Point {
  std::string period;           ///< "2023", "2022 H1" (first half), "2013-2017"
  std::optional<double> value;  ///< none: the note says in words what the source says
  std::string sex, age, form;   ///< "female", "child", "labour": notations of topics.xml, or empty
  TextByLanguage notes;         ///< in every language or in none
};

struct SeriesSource {
  std::string title, publisher, url;
  int year = 0;  ///< of publication
};

/// Other series that count something else under a similar name.
struct Incomparable {
  std::vector<std::string> with;  ///< ids of series
  TextByLanguage why;
};

struct Series {
  std::string id;       ///< "stat-tj-unodc-victims"
  std::string country;  ///< ISO 3166 alpha-2; "INT" for the world and for regions
  TextByLanguage titles, captions, units, geographies;
  std::vector<std::string> concepts;  ///< "topic/…", "form/…"
  SeriesSource source;
  std::vector<std::string> verified_at;  ///< addresses where the figures were seen
  Review review = Review::Unchecked;
  std::vector<Incomparable> not_comparable;
  std::map<Language, std::vector<std::string>> keywords;  ///< searched, not shown
  std::vector<Point> points;  ///< in the order of the file; none: no figure could be verified
  std::string file;           ///< the metadata file, for messages
};

/// The text in the language; empty when there is none.
[[nodiscard]] const std::string& text_in(const TextByLanguage& texts, Language language);

/// The shortest digits that mean the value, with the language's decimal sign: "49,6" in Russian.
/// Without grouping, so that searching finds the number as it is typed.
[[nodiscard]] std::string digits(double value, Language language);

}  // namespace panoh::model
