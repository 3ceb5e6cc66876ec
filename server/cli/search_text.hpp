// SPDX-License-Identifier: GPL-2.0-or-later
// A page of results for people at a terminal; programs take panoh-search --json.
#pragma once

#include <string>

#include "server/query/results.hpp"

namespace panoh::cli {

struct TextStyle {
  Language ui = Language::Tg;
  bool bold = false;  ///< marks by terminal codes; otherwise by « »
};

/// Number, act, label and heading, status of the text, snippet and address of every hit; what was
/// found is never sent to the terminal as control codes.
[[nodiscard]] std::string to_text(const query::ResultPage& page, const TextStyle& style);

}  // namespace panoh::cli
