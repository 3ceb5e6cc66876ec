// SPDX-License-Identifier: GPL-2.0-or-later
// Works, their contents and their provisions as JSON members: what several resources show alike.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "indexer/base/json_writer.hpp"
#include "indexer/index/catalogue.hpp"

namespace panoh::api {

/// {"tg": …, "ru": …} of what is known; empty texts are left out.
void write_by_language(JsonWriter& json, std::string_view key,
                       const std::map<Language, std::string>& texts);
/// The same, of something the expressions have.
void write_by_language(JsonWriter& json, std::string_view key, const index::CatalogueWork& work,
                       const std::function<std::string(const model::Expression&)>& text);

/// Members of an open object: id, akn, kind, country, titles … url.
void write_work(JsonWriter& json, const index::CatalogueWork& work, Language ui);

/// Members of an open object: id, num, eid, labels, headings, url.
void write_contents_entry(JsonWriter& json, const index::CatalogueWork& work,
                          const index::ContentsEntry& entry, Language ui);

/// "/akn/tj/act/1998/574/tgk@2024-06-20/~art_130-1"
[[nodiscard]] std::string portion_address(const model::Expression& expression,
                                          std::string_view eid);

}  // namespace panoh::api
