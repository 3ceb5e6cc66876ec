// SPDX-License-Identifier: GPL-2.0-or-later
// Which pages search engines may come to know: those that stand for themselves, without searches,
// hand-outs and comparisons, whose addresses are endless.
#include <fmt/format.h>

#include <array>
#include <charconv>

#include "indexer/base/utf8.hpp"
#include "server/export/endpoints.hpp"
#include "server/export/sitemap_xml.hpp"
#include "server/query/addresses.hpp"

namespace panoh::exporting {
namespace {

using Pages = std::vector<std::string>;

constexpr std::array<std::string_view, 9> kFixed{
    "", "works", "indicators", "checklist", "practice", "glossary", "citations", "help", "about"};

/// "/tg/works/decl" → "works/decl"
std::string without_language(const std::string& address) {
  return address.substr(address.find('/', 1) + 1);
}

std::size_t pages_of(const index::CatalogueWork& work) { return work.provisions + std::size_t{1}; }

std::size_t count_pages(const index::Catalogue& catalogue) {
  std::size_t count = kFixed.size();
  for (const index::CatalogueWork& work : catalogue.works) count += pages_of(work);
  return count;
}

/// The work's own page and those of its provisions; tables of figures have theirs elsewhere.
Result<Pages> work_pages(const query::Searcher& searcher, const index::CatalogueWork& work) {
  const auto contents = searcher.contents(work);
  if (!contents) return tl::unexpected(contents.error());
  Pages pages{without_language(query::work_address(Language::Tg, work.work.id))};
  for (const index::ContentsEntry& entry : *contents) {
    pages.push_back(
        without_language(query::provision_address(Language::Tg, work.work.id, entry.num)));
  }
  return pages;
}

/// The pages from place begin on, at most kMostPagesOfPart; reads only the works that have them.
Result<Pages> pages_from(const query::Searcher& searcher, std::size_t begin) {
  const std::size_t end = begin + kMostPagesOfPart;
  Pages pages;
  std::size_t place = 0;
  const auto take = [&](std::string page) {
    if (place >= begin && place < end) pages.push_back(std::move(page));
    ++place;
  };
  for (const std::string_view page : kFixed) take(std::string(page));
  for (const index::CatalogueWork& work : searcher.snapshot().catalogue.works) {
    if (place >= end) break;
    if (place + pages_of(work) <= begin) {
      place += pages_of(work);
      continue;
    }
    auto of_work = work_pages(searcher, work);
    if (!of_work) return tl::unexpected(of_work.error());
    for (std::string& page : *of_work) take(std::move(page));
  }
  return pages;
}

/// 0: no number.
unsigned part_number(std::string_view text) {
  unsigned number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : 0;
}

query::Reply xml_reply(std::string body) {
  query::Reply reply;
  reply.content_type = "application/xml; charset=utf-8";
  reply.body = std::move(body);
  return reply;
}

}  // namespace

query::Answer sitemap(query::Call& call) {
  const std::size_t count = count_pages(call.searcher.snapshot().catalogue);
  const auto parts = static_cast<unsigned>((count + kMostPagesOfPart - 1) / kMostPagesOfPart);
  const auto asked = call.parameters.first("part");
  if (!asked && parts > 1) return xml_reply(to_sitemap_index(call.origin, parts));
  const unsigned part = asked ? part_number(*asked) : 1;
  if (part == 0 || part > parts) {
    return fail(ErrorCode::NotFound, "no such part of the sitemap: " + utf8::repair(*asked),
                "all parts: /sitemap.xml");
  }
  const auto pages = pages_from(call.searcher, std::size_t{part - 1} * kMostPagesOfPart);
  if (!pages) return tl::unexpected(pages.error());
  return xml_reply(to_sitemap(call.origin, *pages));
}

}  // namespace panoh::exporting
