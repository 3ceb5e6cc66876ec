// SPDX-License-Identifier: GPL-2.0-or-later
// One-line messages to stderr. Never pass query text, addresses or user agents: privacy is a
// feature.
#pragma once

#include <string_view>

namespace panoh::log {

void info(std::string_view message);
void warning(std::string_view message);
void error(std::string_view message);

}  // namespace panoh::log
