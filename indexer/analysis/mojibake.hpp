// SPDX-License-Identifier: GPL-2.0-or-later
// Windows-1251 shown as Latin-1: "òîðãîâëÿ ëþäüìè", as people paste it from old pages and e-mails.
// For queries; the importer knows the bytes of its documents and decodes them itself.
#pragma once

#include <string>
#include <string_view>

namespace panoh::analysis {

/// @param text valid UTF-8
/// @return     NFC; the text itself when none of its words has three letters of which none is
///             plain Latin, as no language writes
[[nodiscard]] std::string repair_mojibake(std::string_view text);

}  // namespace panoh::analysis
