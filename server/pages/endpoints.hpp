// SPDX-License-Identifier: GPL-2.0-or-later
// The HTML pages as functions of a call. HTTP's own rules are server/http's.
#pragma once

#include <string>

#include "indexer/base/error.hpp"
#include "indexer/model/language.hpp"
#include "server/pages/site.hpp"
#include "server/query/endpoint.hpp"

namespace panoh::pages {

/// "/{ui}/"
[[nodiscard]] query::Answer start(query::Call& call, const Site& site);
/// "/{ui}/search", GET or POST. When posted, no address on the page carries the query.
[[nodiscard]] query::Answer search(query::Call& call, const Site& site);
/// "/{ui}/search.atom?q=", with the parameters of the search: its results to be followed.
[[nodiscard]] query::Answer feed(query::Call& call, const Site& site);
/// "/{ui}/works?kind=&country="
[[nodiscard]] query::Answer works(query::Call& call, const Site& site);
/// "/{ui}/works/{work}". @error NotFound
[[nodiscard]] query::Answer work(query::Call& call, const Site& site);
/// "/{ui}/works/{work}/{num}?langs=tg,ru&q="; also with one capture, an indicator's id. With card=,
/// a part of a page that tells what it is about.
/// @error NotFound
[[nodiscard]] query::Answer provision(query::Call& call, const Site& site);
/// "/{ui}/indicators?q=&form=&stage=&strength=&element=&who=&page=", GET or POST as search.
[[nodiscard]] query::Answer indicators(query::Call& call, const Site& site);
/// "/{ui}/checklist?form=&stage=&strength=&who=": which indicators, never which are ticked.
[[nodiscard]] query::Answer checklist(query::Call& call, const Site& site);
/// "/{ui}/practice?q=&topic="
[[nodiscard]] query::Answer practice(query::Call& call, const Site& site);
/// "/{ui}/practice/{id}": the provision's page of a note or an outline. @error NotFound
[[nodiscard]] query::Answer practice_note(query::Call& call, const Site& site);
/// "/{ui}/glossary?by=&letter=" or "?q="
[[nodiscard]] query::Answer glossary(query::Call& call, const Site& site);
/// "/{ui}/statistics?country=&topic=&form="
[[nodiscard]] query::Answer statistics(query::Call& call, const Site& site);
/// "/{ui}/statistics/{id}". @error NotFound
[[nodiscard]] query::Answer series(query::Call& call, const Site& site);
/// "/{ui}/offline": the page that a saved copy shows in place of those it lacks.
[[nodiscard]] query::Answer offline(query::Call& call, const Site& site);
/// "/{ui}/offline.json": what a device keeps, and what it searches.
[[nodiscard]] query::Answer offline_list(query::Call& call, const Site& site);
/// "/{ui}/citations": POST a text, get it with its citations linked. @error TooLarge
[[nodiscard]] query::Answer citations(query::Call& call, const Site& site);
/// "/{ui}/compare?a=&b=&lang=": two provisions, each by id or citation.
[[nodiscard]] query::Answer compare(query::Call& call, const Site& site);
/// "/{ui}/handout?items=id,id&langs=tg,ru"; up=, down=, drop= with a place, several items=, or a
/// posted form with handout=: 303 to the list that results.
[[nodiscard]] query::Answer handout(query::Call& call, const Site& site);
/// "/{ui}/handout.docx?items=id,id&langs=tg,ru"
[[nodiscard]] query::Answer handout_docx(query::Call& call, const Site& site);
/// "/{ui}/about"
[[nodiscard]] query::Answer about(query::Call& call, const Site& site);
/// "/{ui}/help"
[[nodiscard]] query::Answer help(query::Call& call, const Site& site);

/// The page for an HTTP status of 400 and above. The error's message is shown only where it speaks
/// of the reader's own request (4xx), never of the server's inside.
[[nodiscard]] std::string error_page(const Site& site, Language language, int status,
                                     const Error& error);

/// Its title; empty when the status has none of its own.
[[nodiscard]] std::string error_title(const Site& site, Language language, int status,
                                      const Error& error);

}  // namespace panoh::pages
