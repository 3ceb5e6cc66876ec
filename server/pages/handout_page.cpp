// SPDX-License-Identifier: GPL-2.0-or-later
// Finds what a hand-out consists of, and moves its entries. Changes answer with the address of the
// changed list, so that an address always says the whole of it, and reloading changes nothing.
#include <algorithm>
#include <charconv>

#include "server/export/docx.hpp"
#include "server/pages/endpoints.hpp"
#include "server/pages/handout_fields.hpp"
#include "server/pages/layout.hpp"

namespace panoh::pages {
namespace {

/// Nothing when the id is neither a series nor a provision.
Result<std::optional<HandoutEntry>> find_entry(query::Call& call, const HandoutList& asked,
                                               const std::string& id) {
  HandoutEntry entry;
  if (auto series = call.searcher.series(id)) {
    for (const model::Incomparable& item : series->not_comparable) {
      for (const std::string& with : item.with) {
        // Readers can compare only what they have in hand; the series' own page names all.
        if (!asked.has(with)) continue;
        if (auto other = call.searcher.series(with)) entry.others.push_back(std::move(*other));
      }
    }
    entry.series = std::move(*series);
    return entry;
  }
  auto versions = call.searcher.provision(id);
  if (!versions && versions.error().code != ErrorCode::NotFound) {
    return tl::unexpected(versions.error());
  }
  if (!versions || versions->empty()) return std::nullopt;
  entry.work = call.searcher.snapshot().catalogue.find_work(versions->front().work);
  entry.versions = std::move(*versions);
  return entry.work != nullptr ? std::optional(std::move(entry)) : std::nullopt;
}

Result<HandoutView> read_view(query::Call& call, const HandoutList& asked) {
  HandoutView view{.catalogue = call.searcher.snapshot().catalogue,
                   .list = {.items = {}, .langs = asked.langs, .left_out = asked.left_out},
                   .entries = {},
                   .unknown = {}};
  for (const std::string& id : asked.items) {
    auto entry = find_entry(call, asked, id);
    if (!entry) return tl::unexpected(entry.error());
    if (!*entry) {
      view.unknown.push_back(id);
      continue;
    }
    view.list.items.push_back(id);
    view.entries.push_back(std::move(**entry));
  }
  return view;
}

/// Place in the list, of a button's value that counts from one.
std::optional<std::size_t> place_of(const query::Call& call, std::string_view button,
                                    const HandoutList& list) {
  const auto value = call.parameters.first(button);
  if (!value) return std::nullopt;
  std::size_t place = 0;
  std::from_chars(value->data(), value->data() + value->size(), place);
  return place >= 1 && place <= list.items.size() ? std::optional(place - 1) : std::nullopt;
}

/// What the button asks for, and the place that is to be in sight then.
std::optional<std::size_t> change(const query::Call& call, HandoutList& list) {
  auto& items = list.items;
  if (const auto place = place_of(call, "drop", list)) {
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(*place));
    return *place == items.size() && *place > 0 ? *place - 1 : *place;
  }
  if (const auto place = place_of(call, "up", list); place && *place > 0) {
    std::swap(items[*place], items[*place - 1]);
    return *place - 1;
  }
  if (const auto place = place_of(call, "down", list); place && *place + 1 < items.size()) {
    std::swap(items[*place], items[*place + 1]);
    return *place + 1;
  }
  return std::nullopt;
}

/// The boxes of several languages come as several "langs".
bool is_plain(const query::Call& call) {
  std::size_t items = 0, langs = 0;
  for (const auto& [name, value] : call.parameters.pairs()) {
    items += name == "items" ? 1 : 0;
    langs += name == "langs" ? 1 : 0;
  }
  return items <= 1 && langs <= 1;
}

query::Reply see_other(std::string location) {
  query::Reply reply;
  reply.status = 303;
  reply.headers.emplace_back("Location", std::move(location));
  return reply;
}

}  // namespace

query::Answer handout(query::Call& call, const Site& site) {
  HandoutList list = parse_handout(call.parameters);
  if (const auto place = change(call, list)) {
    return see_other(handout_address(call.ui, list) + "#item-" + std::to_string(*place + 1));
  }
  // A page's ticks are posted with its whole form: the address that answers has none of its words.
  if (call.posted || (list.left_out.empty() && !is_plain(call))) {
    return see_other(handout_address(call.ui, list));
  }
  const auto view = read_view(call, list);
  if (!view) return tl::unexpected(view.error());
  return html_reply(handout_html(site, call.ui, *view));
}

query::Answer handout_docx(query::Call& call, const Site& site) {
  const auto view = read_view(call, parse_handout(call.parameters));
  if (!view) return tl::unexpected(view.error());
  auto file = exporting::to_docx(handout_document(site, call.ui, *view));
  if (!file) return tl::unexpected(file.error());
  query::Reply reply;
  reply.content_type = exporting::kDocxType;
  reply.body = std::move(*file);
  reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"panoh-handout.docx\"");
  return reply;
}

}  // namespace panoh::pages
