// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/messages.hpp"

#include <fmt/format.h>

namespace panoh::cli {

void complain(const Error& error) { fmt::print(stderr, "{}\n", to_line(error)); }

void complain(const std::vector<Error>& errors) {
  for (const auto& error : errors) complain(error);
}

ExitCode give_up(const Error& error) {
  complain(error);
  return ExitCode::Failed;
}

}  // namespace panoh::cli
