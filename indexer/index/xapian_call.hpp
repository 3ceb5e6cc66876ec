// SPDX-License-Identifier: GPL-2.0-or-later
// The single place where Xapian's exceptions become Errors.
#pragma once

#include <xapian.h>

#include <string_view>
#include <type_traits>

#include "indexer/base/result.hpp"

namespace panoh::index {

/// @return IndexLocked, IndexMissing, IndexCorrupt, IndexStale, IndexVersion, FileUnwritable or
/// Internal
[[nodiscard]] Error to_error(const Xapian::Error& error, std::string_view doing);

/// Runs call; what it returns becomes the Result's value.
/// @param doing  for the message: "opening var/index"
template <typename Call>
[[nodiscard]] auto xapian_call(std::string_view doing, Call&& call)
    -> Result<std::invoke_result_t<Call>> {
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<Call>>) {
      call();
      return {};
    } else {
      return call();
    }
  } catch (const Xapian::Error& error) {
    return tl::unexpected<Error>(to_error(error, doing));
  }
}

}  // namespace panoh::index
