// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a Word file that are the same in every document, or nearly: what it consists of,
// styles, settings, the foot of a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/export/document.hpp"
#include "server/export/zip_package.hpp"

namespace panoh::exporting {

/// Everything but word/document.xml, in the order in which a reader wants it.
[[nodiscard]] std::vector<PackedFile> frame_parts(const Document& document);

/// Of a style in styles.xml: "Heading1".
[[nodiscard]] std::string_view style_id(ParagraphStyle style);

/// As Word names it: "tg-Cyrl-TJ".
[[nodiscard]] std::string_view word_language(Language language);

inline constexpr std::string_view kWordNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

}  // namespace panoh::exporting
