// SPDX-License-Identifier: GPL-2.0-or-later
// A document as a Word file (Office Open XML, ECMA-376 transitional): A4, pages numbered, headings
// as styles, so that a table of contents and a change of looks take one step.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/result.hpp"
#include "server/export/document.hpp"

namespace panoh::exporting {

inline constexpr std::string_view kDocxType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The same document gives the same bytes: nothing in the file tells when it was made.
/// @error Internal: libzip could not pack it (no memory)
[[nodiscard]] Result<std::string> to_docx(const Document& document);

}  // namespace panoh::exporting
