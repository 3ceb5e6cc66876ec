// SPDX-License-Identifier: GPL-2.0-or-later
// Texts and tables as documents to keep and to cite, rebuilt from the index.
// "export" is a keyword of C++, hence the namespace's name.
#pragma once

#include "server/query/endpoint.hpp"

namespace panoh::exporting {

/// /akn/…: captures[0] is what follows "/akn/".
///   work                              303 to its page
///   …/tgk@DATE, …/tgk, …/~art_5       303 to the page, showing that language
///   the same with .xml, .json, .txt   the text itself (without a language: 303 to a language)
/// @error NotFound: names the part of the address that does not exist; NotAcceptable: suffix
[[nodiscard]] query::Answer frbr(query::Call& call);

inline constexpr std::string_view kCsvEnding = ".csv";

/// /{ui}/statistics/{id}.csv: captures[0] is the id with the ending. @error NotFound
[[nodiscard]] query::Answer series_csv(query::Call& call);

/// /sitemap.xml: every page of every language, or, where they are more than fit, an index of
/// /sitemap.xml?part=1, … @error NotFound: no such part
[[nodiscard]] query::Answer sitemap(query::Call& call);

}  // namespace panoh::exporting
