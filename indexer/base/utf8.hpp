// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-8 text: validity, NFC, code point counting. The only ICU user in base.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/base/result.hpp"

namespace panoh::utf8 {

[[nodiscard]] bool is_valid(std::string_view bytes);

/// Byte offset of the first ill-formed sequence, or size() when there is none.
[[nodiscard]] std::size_t first_invalid(std::string_view bytes);

/// Ill-formed sequences become U+FFFD; any bytes are allowed.
[[nodiscard]] std::string repair(std::string_view bytes);

/// Unicode Normalization Form C. @param text valid UTF-8
[[nodiscard]] std::string nfc(std::string_view text);

/// Lower case by full case folding, root locale. @param text valid UTF-8
[[nodiscard]] std::string fold_case(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// White space runs become one space, ends trimmed.
[[nodiscard]] std::string collapse_spaces(std::string_view text);

/// Bytes that compare as the texts sort in a language's alphabet. @param locale "tg", "ru", …
[[nodiscard]] std::string sort_key(std::string_view text, std::string_view locale);

/// Decodes the code point at offset and moves offset behind it; U+FFFD for ill-formed bytes.
char32_t next(std::string_view text, std::size_t& offset);

void append(std::string& text, char32_t code_point);

}  // namespace panoh::utf8
