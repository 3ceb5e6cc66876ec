// SPDX-License-Identifier: GPL-2.0-or-later
// Model → Akoma Ntoso 3.0. Used by the importer and by the server's export; what it writes is valid
// against the official schema and read::read_akn gives the same model back.
#pragma once

#include <string>
#include <string_view>

#include "indexer/model/work.hpp"

namespace panoh::write {

/// A whole expression as a document, UTF-8. An expression with a single provision of several gives
/// a portion ("…/~art_5") when portion_eid is set.
[[nodiscard]] std::string to_akn(const model::Expression& expression,
                                 std::string_view portion_eid = {});

}  // namespace panoh::write
