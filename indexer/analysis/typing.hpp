// SPDX-License-Identifier: GPL-2.0-or-later
// How a text was typed, by letter evidence. What is made of it: tajik_typing.hpp.
#pragma once

#include <string_view>

#include "indexer/model/language.hpp"

namespace panoh::analysis {

enum class Typing { Standard, Plain, LegacyA, LegacyB, LegacyC, Latin, Arabic };

[[nodiscard]] std::string_view name(Typing typing);  ///< "legacy-a"
[[nodiscard]] bool is_legacy(Typing typing);         ///< typed in one of the three old fonts

/// The three old fonts put Tajik letters in the places of others: A љ њ ќ ѓ ї ў, B ѕ і with the
/// same љ њ ї ў in other meanings, C Latin letters and brackets of the same keys.
/// @param text      UTF-8
/// @param language  most likely one; only Tajik can be Plain, Latin or LegacyC
[[nodiscard]] Typing detect_typing(std::string_view text, Language language);

}  // namespace panoh::analysis
