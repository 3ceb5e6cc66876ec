// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/cited_line.hpp"

#include <algorithm>

#include "server/pages/wording.hpp"
#include "server/query/addresses.hpp"

namespace panoh::pages {
namespace {

/// "УК РТ, 130-1"
Fields place_link(const index::Catalogue& catalogue, Language ui, const query::CitedPlace& place) {
  const index::CatalogueWork* work = catalogue.find_work(place.work);
  std::string name = work != nullptr ? short_title(*work, ui).text : place.work;
  if (!place.num.empty()) name += ", " + place.num;
  Fields link;
  link.text("name", std::move(name))
      .text("href", place.is_provision() ? query::provision_address(ui, place.work, place.num)
                                         : query::work_address(ui, place.work));
  return link;
}

}  // namespace

Fields::List cited_lines(const index::Catalogue& catalogue, Language ui,
                         const std::vector<query::Citation>& citations, std::size_t most) {
  Fields::List lines;
  for (std::size_t at = 0; at < std::min(citations.size(), most); ++at) {
    const query::Citation& citation = citations[at];
    Fields line;
    Fields::List others;
    for (const query::CitedPlace& place : citation.alternatives) {
      others.push_back(place_link(catalogue, ui, place));
    }
    line.text("as_written", citation.text)
        .flag("missing", citation.place.id.empty())
        .flag("ambiguous", !others.empty())
        .group("place", place_link(catalogue, ui, citation.place))
        .list("others", std::move(others));
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace panoh::pages
