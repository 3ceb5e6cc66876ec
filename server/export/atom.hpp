// SPDX-License-Identifier: GPL-2.0-or-later
// A list of results as an Atom feed (RFC 4287) with the counts of OpenSearch 1.1. Which entries it
// has and what they say is the caller's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/date.hpp"
#include "indexer/model/language.hpp"

namespace panoh::exporting {

struct FeedLink {
  std::string_view rel;   ///< "self", "alternate", "next", …
  std::string_view type;  ///< media type
  std::string address;
};

struct FeedEntry {
  std::string key;  ///< what makes it this entry for ever: becomes its id
  std::string title;
  std::string summary;               ///< plain text
  Language language = Language::En;  ///< of the summary
  Date updated;                      ///< unknown: the feed's own
  std::string kind, kind_label;      ///< category
  std::vector<FeedLink> links;
};

struct Feed {
  std::string key;
  std::string title, author;
  Language language = Language::En;
  Date updated;  ///< where no entry says more; unknown: the beginning of time
  unsigned total = 0, start = 1, per_page = 10;
  std::vector<FeedLink> links;
  std::vector<FeedEntry> entries;
};

inline constexpr std::string_view kAtom = "application/atom+xml; charset=utf-8";

[[nodiscard]] std::string to_atom(const Feed& feed);

}  // namespace panoh::exporting
