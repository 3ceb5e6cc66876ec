// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/api/work_json.hpp"

#include "server/query/addresses.hpp"

namespace panoh::api {
namespace {

void write_dates(JsonWriter& json, const model::Work& work) {
  json.member_or_null("adopted", work.adopted.iso());
  json.member_or_null("in_force", work.in_force.iso());
  json.member_or_null("repealed", work.repealed.iso());
}

}  // namespace

void write_by_language(JsonWriter& json, std::string_view key,
                       const std::map<Language, std::string>& texts) {
  json.begin_object(key);
  for (const auto& [language, text] : texts) {
    if (!text.empty()) json.member(two_letter(language), text);
  }
  json.end_object();
}

void write_by_language(JsonWriter& json, std::string_view key, const index::CatalogueWork& work,
                       const std::function<std::string(const model::Expression&)>& text) {
  std::map<Language, std::string> texts;
  for (const auto& [language, expression] : work.expressions) texts[language] = text(expression);
  write_by_language(json, key, texts);
}

void write_work(JsonWriter& json, const index::CatalogueWork& work, Language ui) {
  json.member("id", work.work.id);
  json.member("akn", work.work.frbr_uri);
  json.member("kind", work.work.kind);
  json.member("country", work.work.country);
  write_by_language(json, "titles", work, [](const auto& expression) { return expression.title; });
  write_by_language(json, "short_titles", work,
                    [](const auto& expression) { return expression.short_title; });
  write_dates(json, work.work);
  json.member_or_null("number", work.work.number);
  json.begin_array("langs");
  for (const auto& [language, expression] : work.expressions) json.value(two_letter(language));
  json.end_array();
  json.member("provisions", work.provisions);
  write_by_language(json, "text_status", work, [](const auto& expression) {
    return std::string{model::name(expression.text_status)};
  });
  json.member("url", query::work_address(ui, work.work.id));
}

void write_contents_entry(JsonWriter& json, const index::CatalogueWork& work,
                          const index::ContentsEntry& entry, Language ui) {
  json.member("id", entry.id);
  json.member("num", entry.num);
  json.member("eid", entry.eid);
  write_by_language(json, "labels", entry.labels);
  write_by_language(json, "headings", entry.headings);
  json.member("url", query::provision_address(ui, work.work.id, entry.num));
}

std::string portion_address(const model::Expression& expression, std::string_view eid) {
  return (expression.frbr_uri + "/~").append(eid);
}

}  // namespace panoh::api
