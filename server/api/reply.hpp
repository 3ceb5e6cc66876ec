// SPDX-License-Identifier: GPL-2.0-or-later
// What all endpoints of the API do around their own work: refuse parameters they do not know, and
// wrap what they wrote.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "server/query/endpoint.hpp"

namespace panoh::api {

/// Asks for another interface language than Accept-Language does; server/http reads it for all.
inline constexpr std::string_view kInterfaceParameter = "ui";

/// Besides "ui", which every address takes.
/// @error UnknownParameter: names the parameter; the hint lists those that exist
[[nodiscard]] Result<void> allow_parameters(const query::Parameters& parameters,
                                            std::initializer_list<std::string_view> allowed);

[[nodiscard]] query::Reply json_reply(std::string body);

}  // namespace panoh::api
