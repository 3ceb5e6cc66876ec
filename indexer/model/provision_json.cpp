// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/model/provision_json.hpp"

#include "indexer/base/utf8.hpp"

namespace panoh::model {
namespace {

/// Places are code points, as the marks of the search results are.
void write_reference(JsonWriter& json, const Paragraph& paragraph, const Reference& reference) {
  const std::string_view text = paragraph.text;
  if (reference.begin > reference.end || reference.end > text.size()) return;
  json.begin_object();
  json.member("begin", utf8::count_code_points(text.substr(0, reference.begin)));
  json.member("end", utf8::count_code_points(text.substr(0, reference.end)));
  json.member("href", reference.href);
  json.end_object();
}

void write_paragraph(JsonWriter& json, const Paragraph& paragraph) {
  json.begin_object();
  json.member("eid", paragraph.eid);
  json.member("num", paragraph.num);
  json.member("text", paragraph.text);
  json.begin_array("references");
  for (const auto& reference : paragraph.references) write_reference(json, paragraph, reference);
  json.end_array();
  json.end_object();
}

}  // namespace

void write_provision_text(JsonWriter& json, const Provision& provision) {
  json.member("label", provision.label);
  json.member("heading", provision.heading);
  json.member("heading_official", provision.heading_official);
  json.strings("path", provision.path);
  json.member("review", name(provision.review));
  json.begin_array("paragraphs");
  for (const auto& paragraph : provision.paragraphs) write_paragraph(json, paragraph);
  json.end_array();
}

void write_sources(JsonWriter& json, const std::vector<Source>& sources) {
  json.begin_array("sources");
  for (const Source& source : sources) {
    json.begin_object();
    json.member("href", source.href);
    json.member_or_null("title", source.title);
    json.end_object();
  }
  json.end_array();
}

}  // namespace panoh::model
