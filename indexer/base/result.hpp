// SPDX-License-Identifier: GPL-2.0-or-later
// Result<T>: a value or an Error. Becomes std::expected in C++23.
#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "indexer/base/error.hpp"

namespace panoh {

template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message,
                                                std::string hint = {}) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(hint)});
}

}  // namespace panoh
