// SPDX-License-Identifier: GPL-2.0-or-later
// How far a text can be relied on, said in the text's own language: what leaves the site as plain
// text has no page around it that would say so. A test holds the words to those of web/i18n.
#pragma once

#include <string_view>

#include "indexer/model/language.hpp"
#include "indexer/model/provision.hpp"

namespace panoh::exporting {

[[nodiscard]] std::string_view status_line(model::TextStatus status, Language language);
[[nodiscard]] std::string_view review_line(model::Review review, Language language);

}  // namespace panoh::exporting
