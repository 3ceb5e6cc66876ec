// SPDX-License-Identifier: GPL-2.0-or-later
// Headers that stand on every reply, whatever made it.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace panoh::http {

/// No inline script or style, nothing from elsewhere, no frames, no address told to other sites.
inline constexpr std::array kSecurityHeaders{
    std::pair{std::string_view("Content-Security-Policy"),
              std::string_view("default-src 'none'; style-src 'self'; img-src 'self'; "
                               "script-src 'self'; connect-src 'self'; manifest-src 'self'; "
                               "worker-src 'self'; form-action 'self'; base-uri 'none'; "
                               "frame-ancestors 'none'")},
    std::pair{std::string_view("Referrer-Policy"), std::string_view("no-referrer")},
    std::pair{std::string_view("X-Content-Type-Options"), std::string_view("nosniff")},
    std::pair{std::string_view("Cross-Origin-Opener-Policy"), std::string_view("same-origin")},
    std::pair{std::string_view("Permissions-Policy"),
              std::string_view("camera=(), geolocation=(), microphone=(), browsing-topics=()")},
};

}  // namespace panoh::http
