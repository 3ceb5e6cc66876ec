// SPDX-License-Identifier: GPL-2.0-or-later
// What all pages share: head, language switch, search box, footer.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "server/pages/fields.hpp"
#include "server/pages/site.hpp"
#include "server/query/endpoint.hpp"

namespace panoh::pages {

struct Frame {
  std::string
      title;  ///< of the window, without the site's name; neutral when the search is private
  /// This page in another interface language; empty: the language's start page.
  std::function<std::string(Language)> address = {};
  bool box = true;  ///< the small search box; pages with a large one have it off
  /// Of a page whose state is in its form "search", ticks and all: the language switch sends that
  /// form to this page in the other language, and asks for the same piece of the list.
  std::string_view form_page = {};
  unsigned page = 1;
  std::string feed = {};       ///< address of this list as a feed; empty: none
  std::string canonical = {};  ///< address of this page where it has several; else empty
};

/// The page as HTML.
/// @param name  template
[[nodiscard]] std::string render_page(const Site& site, Language ui, std::string_view name,
                                      const Frame& frame, Fields fields);
[[nodiscard]] query::Reply html_reply(std::string html);

/// "/tg/about"
[[nodiscard]] std::string page_address(Language ui, std::string_view page);

}  // namespace panoh::pages
