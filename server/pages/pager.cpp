// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/pager.hpp"

#include <string>

namespace panoh::pages {

void add_pager(unsigned current, unsigned last, bool beyond, Fields& fields) {
  if (last < 2) return;
  Fields::List pages;
  for (unsigned page = 1; page <= last; ++page) {
    Fields item;
    item.text("page", std::to_string(page)).flag("current", page == current);
    pages.push_back(std::move(item));
  }
  Fields pager;
  pager.list("pages", std::move(pages)).flag("beyond", beyond);
  if (current > 1 && current <= last) pager.text("prev", std::to_string(current - 1));
  if (current < last) pager.text("next", std::to_string(current + 1));
  fields.group("pager", std::move(pager));
}

}  // namespace panoh::pages
