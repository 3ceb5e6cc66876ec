// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/export/expression_text.hpp"

#include "indexer/base/json_writer.hpp"
#include "indexer/model/provision_json.hpp"
#include "server/export/status_lines.hpp"

namespace panoh::exporting {
namespace {

void append_line(std::string& text, std::string_view line) { text.append(line).append("\n"); }

void append_title(std::string& text, const model::Expression& expression) {
  append_line(text, expression.title);
  append_line(text, expression.frbr_uri);
  append_line(text, status_line(expression.text_status, expression.language));
  if (!expression.note.empty()) append_line(text, expression.note);
}

void append_paragraph(std::string& text, const model::Paragraph& paragraph) {
  if (!paragraph.num.empty()) text.append(paragraph.num).append(" ");
  append_line(text, paragraph.text);
}

void append_provision(std::string& text, const model::Provision& provision, Language language) {
  const std::string_view between = provision.label.empty() || provision.heading.empty() ? "" : ". ";
  text.append("\n").append(provision.label).append(between);
  append_line(text, provision.heading);
  if (provision.review == model::Review::Unchecked) {
    text.append("[").append(review_line(provision.review, language)).append("]\n");
  }
  for (const auto& paragraph : provision.paragraphs) append_paragraph(text, paragraph);
}

/// Parts and chapters that begin with this provision.
void append_path(std::string& text, const model::Provision& provision,
                 const std::vector<std::string>& before) {
  bool changed = false;
  for (std::size_t level = 0; level < provision.path.size(); ++level) {
    changed = changed || level >= before.size() || before[level] != provision.path[level];
    if (changed) text.append("\n").append(provision.path[level]).append("\n");
  }
}

void write_provision(JsonWriter& json, const model::Provision& provision) {
  json.begin_object();
  json.member("id", provision.id);
  json.member("kind", provision.kind);
  json.member("num", provision.num);
  json.member("eid", provision.eid);
  model::write_provision_text(json, provision);
  json.end_object();
}

}  // namespace

std::string to_text(const model::Expression& expression) {
  std::string text;
  append_title(text, expression);
  std::vector<std::string> path;
  for (const model::Provision& provision : expression.provisions) {
    append_path(text, provision, path);
    append_provision(text, provision, expression.language);
    path = provision.path;
  }
  if (!expression.sources.empty()) text += '\n';
  for (const auto& source : expression.sources) append_line(text, source.href);
  return text;
}

std::string to_json(const model::Expression& expression, std::string_view address) {
  JsonWriter json;
  json.begin_object();
  json.member("work", expression.work.id);
  json.member("akn", address);
  json.member("kind", expression.work.kind);
  json.member("country", expression.work.country);
  json.member("lang", two_letter(expression.language));
  json.member_or_null("date", expression.date.iso());
  json.member("title", expression.title);
  json.member("title_official", expression.title_official);
  json.member("text_status", model::name(expression.text_status));
  json.member_or_null("note", expression.note);
  json.member_or_null("official_url", expression.official_url);
  model::write_sources(json, expression.sources);
  json.begin_array("provisions");
  for (const auto& provision : expression.provisions) write_provision(json, provision);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace panoh::exporting
