// SPDX-License-Identifier: GPL-2.0-or-later
// What the client says it understands: languages, gzip, and which version it already has.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/model/language.hpp"

namespace panoh::http {

/// The interface language an Accept-Language header wants most; among equals the first named.
/// @source RFC 9110 §12.5.4; "ru-RU" means Russian, "*" means nothing to us, q=0 is a refusal
[[nodiscard]] std::optional<Language> preferred_language(std::string_view accept_language);

/// @source RFC 9110 §12.5.3
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

/// Whether If-None-Match names the tag. "*" does not count: we do not know whether the page exists.
/// @source RFC 9110 §13.1.2: weak comparison
[[nodiscard]] bool names_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace panoh::http
