// SPDX-License-Identifier: GPL-2.0-or-later
// The frame around a page. Not for what a page says.
#include "server/pages/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace panoh::pages {
namespace {

std::string address_in(const Frame& frame, Language language) {
  if (!frame.form_page.empty()) return page_address(language, frame.form_page);
  return frame.address ? frame.address(language) : page_address(language, "");
}

Fields::List language_switch(const Site& site, Language ui, const Frame& frame) {
  Fields::List list;
  for (const Language language : kLanguages) {
    Fields item;
    item.text("code", std::string(two_letter(language)))
        .text("name", site.texts(language).text("language.own-name"))
        .flag("current", language == ui)
        .flag("form", !frame.form_page.empty() && language != ui)
        .text("same_page", frame.page > 1 ? std::to_string(frame.page) : std::string())
        .text("href", address_in(frame, language));
    list.push_back(std::move(item));
  }
  return list;
}

/// Line ends behind what stands in a line of its own show nothing: a hundredth of a page.
std::string without_breaks(const std::string& html) {
  static constexpr std::array<std::string_view, 20> kBlocks{
      "</p>",     "</li>",      "</h1>",      "</h2>",     "</label>",   "</fieldset>", "</option>",
      "</div>",   "</details>", "</article>", "</legend>", "<fieldset>", "</form>",     "</nav>",
      "</title>", "</script>",  "</ul>",      "</header>", "</section>", "</main>"};
  std::string kept;
  kept.reserve(html.size());
  for (std::size_t at = 0; at < html.size(); ++at) {
    const std::size_t next = html[at] == '\n' ? html.find_first_not_of('\n', at) : at;
    const bool between = next > at && next < html.size() && html[next] == '<';
    if (between && std::any_of(kBlocks.begin(), kBlocks.end(),
                               [&](std::string_view tag) { return kept.ends_with(tag); })) {
      continue;
    }
    kept += html[at];
  }
  return kept;
}

}  // namespace

std::string page_address(Language ui, std::string_view page) {
  return fmt::format("/{}/{}", two_letter(ui), page);
}

std::string render_page(const Site& site, Language ui, std::string_view name, const Frame& frame,
                        Fields fields) {
  fields.text("ui", std::string(two_letter(ui)))
      .text("window", frame.title)
      .text("css", std::string(site.static_address("panoh.css")))
      .text("js", std::string(site.static_address("panoh.js")))
      .text("canonical", frame.canonical)
      .text("feed", frame.feed)
      .text("icon", std::string(site.static_address("icon.svg")))
      .flag("box", frame.box)
      .flag("by_form", !frame.form_page.empty())
      .list("tongues", language_switch(site, ui, frame));
  return without_breaks(site.templates().render(name, ui, fields));
}

query::Reply html_reply(std::string html) {
  query::Reply reply;
  reply.content_type = query::kHtml;
  reply.body = std::move(html);
  return reply;
}

}  // namespace panoh::pages
