// SPDX-License-Identifier: GPL-2.0-or-later
// How a query was typed: first by its letters, then by what the index made of its words.
#pragma once

#include <string>
#include <string_view>

#include "indexer/analysis/language_detector.hpp"
#include "server/query/planner.hpp"
#include "server/query/results.hpp"

namespace panoh::query {

/// The query as it is read: Windows-1251 shown as Latin-1 is repaired, and that is noted.
[[nodiscard]] std::string readable(std::string_view text, Understanding& understanding);

/// Sets languages, before planning.
void guess_languages(std::string_view text, const analysis::LanguageDetector& detector,
                     Understanding& understanding);

/// Sets typing, and Tajik as the first language when only Tajik words were met; after planning.
void note_typing(std::string_view text, const Plan& plan, Understanding& understanding);

/// Words typed in other letters may be spelled in two ways, "меҳнати" and "меҳнатӣ": where they
/// name a term together, its spelling is right. Sets understood; after planning.
void spell_as_terms(const Plan& plan, const analysis::TajikTyping& typing,
                    Understanding& understanding);

}  // namespace panoh::query
