// SPDX-License-Identifier: GPL-2.0-or-later
// The languages of texts and of the interface. One more language = one more line in language.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace panoh {

enum class Language : std::uint8_t { Tg, Ru, En };

/// In the order in which versions of a provision are stored and shown.
inline constexpr std::array kLanguages{Language::Tg, Language::Ru, Language::En};

[[nodiscard]] std::string_view two_letter(Language language);    ///< BCP 47: "tg", in addresses
[[nodiscard]] std::string_view three_letter(Language language);  ///< ISO 639-2: "tgk", in FRBR URIs

/// Accepts two- and three-letter codes.
[[nodiscard]] std::optional<Language> parse_language(std::string_view code);

}  // namespace panoh
