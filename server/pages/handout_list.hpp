// SPDX-License-Identifier: GPL-2.0-or-later
// What a trainer has put together so far. It lives in addresses only: those of the hand-out itself
// (items=, langs=), and handout= of the pages on which more is looked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/model/language.hpp"
#include "server/pages/fields.hpp"
#include "server/query/parameters.hpp"

namespace panoh::pages {

inline constexpr std::size_t kMostHandoutItems = 60;

struct HandoutList {
  std::vector<std::string> items;  ///< ids, each once, in the order of the hand-out
  std::vector<Language> langs;     ///< columns; empty: the interface's language
  std::string left_out;            ///< the first of more than there may be

  [[nodiscard]] bool has(std::string_view id) const;
};

/// "items" and "langs", and "handout" of a page where more was ticked; a language's code among the
/// items counts as a language.
[[nodiscard]] HandoutList parse_handout(const query::Parameters& parameters);

/// "tg,ru,tj-cc-1998#130-1": the value of handout=, which is also a legal items=.
[[nodiscard]] std::string carried(const HandoutList& list);
[[nodiscard]] HandoutList parse_carried(std::string_view value);
/// What was carried to a page, and what was ticked on the one before: all values of handout=.
[[nodiscard]] HandoutList carried_by(const query::Parameters& parameters);

/// What a form sent; of one sent by its button "drop", which clears it, the hand-out alone.
[[nodiscard]] query::Parameters unless_dropped(const query::Parameters& sent);

/// "/tg/handout?items=tj-cc-1998%23130-1&langs=tg,ru"
/// @param page  "handout" or "handout.docx"
[[nodiscard]] std::string handout_address(Language ui, const HandoutList& list,
                                          std::string_view page = "handout");

/// An address with the hand-out carried along.
[[nodiscard]] std::string with_handout(std::string address, const HandoutList& list);

/// {handout, handout_count}: what a page needs to carry it on and to take more.
void add_handout(const HandoutList& list, Fields& fields);
/// {handout_id}, or {in_handout} when it is taken already: for a card with a box to tick.
void add_handout_item(const HandoutList& list, const std::string& id, Fields& card);

}  // namespace panoh::pages
