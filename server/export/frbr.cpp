// SPDX-License-Identifier: GPL-2.0-or-later
// What an FRBR address leads to.
#include <algorithm>
#include <array>

#include "indexer/base/utf8.hpp"
#include "indexer/write/akn_writer.hpp"
#include "server/export/endpoints.hpp"
#include "server/export/expression_text.hpp"
#include "server/export/frbr_address.hpp"
#include "server/export/rebuild.hpp"
#include "server/query/addresses.hpp"

namespace panoh::exporting {
namespace {

struct Format {
  std::string_view suffix, content_type;
};

constexpr std::array kFormats{
    Format{"xml", "application/akn+xml; charset=utf-8"},  // registered by OASIS with IANA
    Format{"json", query::kJson},
    Format{"txt", "text/plain; charset=utf-8"},
};

/// What an address names, found in the index.
struct Target {
  const index::CatalogueWork* work = nullptr;
  index::Contents contents = {};                ///< of the work
  const index::ContentsEntry* entry = nullptr;  ///< of a portion: one of contents
};

const Format* find_format(std::string_view suffix) {
  const auto* found = std::find_if(kFormats.begin(), kFormats.end(),
                                   [&](const Format& format) { return format.suffix == suffix; });
  return found == kFormats.end() ? nullptr : found;
}

query::Reply redirect(std::string location) {
  query::Reply reply;
  reply.status = 303;
  reply.headers.emplace_back("Location", std::move(location));
  return reply;
}

/// The provision with this eId, or the one that a smaller part ("art_3__para_1") belongs to.
const index::ContentsEntry* find_entry(const index::Contents& contents, std::string_view eid) {
  const index::ContentsEntry* around = nullptr;
  for (const index::ContentsEntry& entry : contents) {
    if (entry.eid == eid) return &entry;
    const bool inside = eid.size() > entry.eid.size() + 2 &&
                        eid.substr(0, entry.eid.size()) == entry.eid &&
                        eid.substr(entry.eid.size(), 2) == "__";
    if (inside && !entry.eid.empty()) around = &entry;
  }
  return around;
}

Result<void> check_expression(const index::CatalogueWork& work, const FrbrAddress& address) {
  if (!address.language) return {};
  const auto found = work.expressions.find(*address.language);
  if (found == work.expressions.end()) {
    std::string hint = "there is:";
    for (const auto& [language, other] : work.expressions) hint.append(" ").append(other.frbr_uri);
    return fail(
        ErrorCode::NotFound,
        "'" + address.work + "' has no text in " + std::string{three_letter(*address.language)},
        std::move(hint));
  }
  if (address.date.empty() || address.date == found->second.date.iso()) return {};
  return fail(ErrorCode::NotFound,
              "'" + address.work + "' has no text as of '" + address.date + "'",
              "there is: " + found->second.frbr_uri);
}

Result<Target> find_target(const query::Searcher& searcher, const FrbrAddress& address) {
  Target target;
  target.work = searcher.snapshot().catalogue.find_work_by_frbr(address.work);
  if (target.work == nullptr) {
    return fail(ErrorCode::NotFound, "there is no work with the address '" + address.work + "'",
                "all works: /api/v1/works");
  }
  const auto expression = check_expression(*target.work, address);
  if (!expression) return tl::unexpected(expression.error());
  auto contents = searcher.contents(*target.work);
  if (!contents) return tl::unexpected(contents.error());
  target.contents = std::move(*contents);
  if (address.portion.empty()) return target;
  target.entry = find_entry(target.contents, address.portion);
  if (target.entry != nullptr) return target;
  return fail(ErrorCode::NotFound, "'" + address.work + "' has no part '" + address.portion + "'",
              "its contents: /api/v1/works/" + target.work->work.id);
}

query::Reply to_page(const Target& target, const FrbrAddress& address, Language ui) {
  const std::string& work = target.work->work.id;
  std::string location = target.entry == nullptr
                             ? query::work_address(ui, work)
                             : query::provision_address(ui, work, target.entry->num);
  if (address.language) location.append("?langs=").append(two_letter(*address.language));
  return redirect(std::move(location));
}

/// The texts there are: a language is chosen if none was named, a smaller part becomes its
/// provision.
FrbrAddress complete(FrbrAddress address, const Target& target, Language ui) {
  if (!address.language) {
    const auto& expressions = target.work->expressions;
    address.language = expressions.count(ui) != 0 ? ui : expressions.begin()->first;
  }
  if (target.entry != nullptr) address.portion = target.entry->eid;
  return address;
}

std::string write_as(const Format& format, const model::Expression& expression,
                     std::string_view portion) {
  if (format.suffix == "xml") return write::to_akn(expression, portion);
  if (format.suffix == "txt") return to_text(expression);
  const std::string address =
      portion.empty() ? expression.frbr_uri : (expression.frbr_uri + "/~").append(portion);
  return to_json(expression, address);
}

query::Answer to_document(query::Searcher& searcher, const Target& target, const Format& format,
                          const FrbrAddress& address) {
  const auto expression =
      rebuild(searcher, *target.work, target.contents, *address.language, target.entry);
  if (!expression) return tl::unexpected(expression.error());
  query::Reply reply;
  reply.content_type = format.content_type;
  reply.body = write_as(format, *expression, address.portion);
  return reply;
}

}  // namespace

query::Answer frbr(query::Call& call) {
  const FrbrAddress address = parse_frbr_address(utf8::repair(call.captures.at(0)));
  const Format* format = find_format(address.suffix);
  if (format == nullptr && !address.suffix.empty()) {
    return fail(ErrorCode::NotAcceptable, "there is no format '." + address.suffix + "'",
                "formats: .xml .json .txt");
  }
  const auto target = find_target(call.searcher, address);
  if (!target) return tl::unexpected(target.error());
  if (format == nullptr) return to_page(*target, address, call.ui);
  if (target->work->expressions.empty()) {
    return fail(ErrorCode::NotFound, "'" + address.work + "' has no text");
  }
  const FrbrAddress whole = complete(address, *target, call.ui);
  if (whole.language != address.language || whole.portion != address.portion) {
    return redirect(to_location(whole));
  }
  return to_document(call.searcher, *target, *format, whole);
}

}  // namespace panoh::exporting
