// SPDX-License-Identifier: GPL-2.0-or-later
// Further pages of a list, as the template "pager" shows them.
#pragma once

#include "server/pages/fields.hpp"

namespace panoh::pages {

/// Adds {pager: {pages, prev, next, beyond}} where there is more than one page.
/// @param last    the last page that people are offered
/// @param beyond  there are more than these
void add_pager(unsigned current, unsigned last, bool beyond, Fields& fields);

}  // namespace panoh::pages
