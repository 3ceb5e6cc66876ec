// SPDX-License-Identifier: GPL-2.0-or-later
// The provisions of a work over all its languages in one order.
#pragma once

#include <map>
#include <vector>

#include "indexer/model/work.hpp"

namespace panoh::index {

/// The versions of one provision.
using ProvisionVersions = std::map<Language, const model::Provision*>;

/// The order is that of the expression with the most provisions (the first in kLanguages of
/// several); a provision it lacks follows the one it follows in its own language.
[[nodiscard]] std::vector<ProvisionVersions> merge_provisions(
    const std::map<Language, const model::Expression*>& expressions);

}  // namespace panoh::index
