// SPDX-License-Identifier: GPL-2.0-or-later
// What a text says about acts and articles, one after the other, before it is clear which belong
// together and whether the corpus has them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/query/act_names.hpp"

namespace panoh::query {

/// A number of a provision as written; what it means depends on the act: 3(1) is article 3-1 or
/// article 3, paragraph 1.
struct CitedNumber {
  std::uint32_t begin = 0, end = 0;  ///< bytes
  std::string number;                ///< "130", "130-1", "11a", "ii"
  std::vector<std::string> groups;   ///< "3(a)(i)": a, i
  std::string spaced;                ///< "130 1": a lost superscript, or nothing
  std::string last;                  ///< of a range: "130-132", "с 130 по 132"
  bool dotted = false;               ///< "130.1"
};

/// How closely an element follows the one before it.
enum class Glue : std::uint8_t {
  Near,  ///< only connecting words, brackets, a colon between
  Comma,
  And,
  Far,       ///< other words of the same sentence
  Sentence,  ///< a sentence ends between
};

enum class ElementKind : std::uint8_t {
  Articles,
  Act,
  UnknownAct,  ///< "закона о банках": something that the corpus has no name for
  SameAct,     ///< "this law"
  Country,
};

struct CitationElement {
  ElementKind kind = ElementKind::Articles;
  std::uint32_t begin = 0, end = 0;  ///< bytes
  Glue glue = Glue::Sentence;        ///< to the element before

  // Articles
  std::vector<CitedNumber> numbers;
  std::vector<std::string> parts;  ///< from part to point: "2", "а"
  bool needs_act = false;  ///< its word for article is a letter ("м. 8 КМ"), or it has none
  bool bare = false;       ///< no word for article: "130.1 УК"

  // Act
  std::vector<std::uint32_t> works;  ///< places in the catalogue, likeliest first
  std::string type;                  ///< NamedAct::type
  std::string country;               ///< of an act or country element: as named
  bool stands_alone = false;         ///< says enough without an article to be a citation
};

}  // namespace panoh::query
