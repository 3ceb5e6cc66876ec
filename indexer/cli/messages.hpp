// SPDX-License-Identifier: GPL-2.0-or-later
// Exit codes and messages that all commands share. Messages go to stderr, data to stdout.
#pragma once

#include <vector>

#include "indexer/base/error.hpp"

namespace panoh::cli {

enum class ExitCode {
  Fine = 0,
  Refused = 1,  ///< finished, but some documents were refused
  WrongUsage = 2,
  Failed = 3,  ///< could not do it at all
};

/// One line on stderr.
void complain(const Error& error);
void complain(const std::vector<Error>& errors);

/// Complains and gives ExitCode::Failed.
[[nodiscard]] ExitCode give_up(const Error& error);

}  // namespace panoh::cli
