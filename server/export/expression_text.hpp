// SPDX-License-Identifier: GPL-2.0-or-later
// An expression, or a portion of one, as plain text and as JSON; Akoma Ntoso is indexer/write's.
#pragma once

#include <string>

#include "indexer/model/work.hpp"

namespace panoh::exporting {

/// Title, status of the text, provisions, sources; lines end with "\n".
[[nodiscard]] std::string to_text(const model::Expression& expression);

/// @param address  the FRBR address of what is given
[[nodiscard]] std::string to_json(const model::Expression& expression, std::string_view address);

}  // namespace panoh::exporting
