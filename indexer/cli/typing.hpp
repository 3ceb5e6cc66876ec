// SPDX-License-Identifier: GPL-2.0-or-later
// How a text was typed, by letter evidence. For people who look at texts and queries; the analyzers
// normalise every typing without asking.
#pragma once

#include <string_view>

#include "indexer/model/language.hpp"

namespace panoh::cli {

enum class Typing { Standard, Plain, LegacyA, LegacyB, LegacyC, Latin, Arabic };

[[nodiscard]] std::string_view name(Typing typing);  ///< "legacy-a"

/// The three old fonts put Tajik letters in the places of others: A љ њ ќ ѓ ї ў, B ѕ і with the
/// same љ њ ї ў in other meanings, C Latin letters and brackets of the same keys.
/// @param text      UTF-8
/// @param language  most likely one; only Tajik can be Plain, Latin or LegacyC
[[nodiscard]] Typing detect_typing(std::string_view text, Language language);

}  // namespace panoh::cli
