// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/akn_identification.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace panoh::write {
namespace {

using model::Expression;

/// The schema wants a whole date. Where less is known, a placeholder named "unknown" stands there
/// and the known part in <panoh:work>.
struct SchemaDate {
  std::string date, partial;
  bool whole = false;
};

SchemaDate schema_date(const Date& date) {
  if (date.day != 0) return {date.iso(), {}, true};
  const Date placeholder{std::max(date.year, 1), std::max(date.month, 1), 1};
  return {placeholder.iso(), date.iso(), false};
}

void write_date(XmlOutput& out, const Date& date, std::string_view name) {
  const auto text = schema_date(date);
  out.empty("FRBRdate",
            {{"date", text.date}, {"name", text.whole ? std::string(name) : "unknown"}});
}

/// "tj" of "/akn/tj/act/…"; for organisations the address says more than the country "INT".
std::string frbr_country(const model::Work& work) {
  constexpr std::string_view kRoot = "/akn/";
  const std::string_view uri = work.frbr_uri;
  if (uri.starts_with(kRoot)) {
    const auto rest = uri.substr(kRoot.size());
    return std::string(rest.substr(0, rest.find('/')));
  }
  std::string country = work.country;
  for (auto& c : country) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return country;
}

void write_work(XmlOutput& out, const model::Work& work, const std::string& component) {
  out.open("FRBRWork");
  out.empty("FRBRthis", {{"value", work.frbr_uri + component}});
  out.empty("FRBRuri", {{"value", work.frbr_uri}});
  out.empty("FRBRalias", {{"name", "id"}, {"value", work.id}});
  write_date(out, work.adopted, "adoption");
  out.empty("FRBRauthor", {{"href", "#org-author"}});
  out.empty("FRBRcountry", {{"value", frbr_country(work)}});
  if (!work.number.empty()) out.empty("FRBRnumber", {{"value", work.number}});
  out.close();
}

void write_expression(XmlOutput& out, const Expression& expression, const std::string& component) {
  const auto alias = [&out](const std::string& name, const std::string& value) {
    if (!value.empty()) out.empty("FRBRalias", {{"name", name}, {"value", value}});
  };
  out.open("FRBRExpression");
  out.empty("FRBRthis", {{"value", expression.frbr_uri + component}});
  out.empty("FRBRuri", {{"value", expression.frbr_uri}});
  alias("title", expression.title);
  alias("shortTitle", expression.short_title);
  for (const auto& name : expression.aliases) alias("alias", name);
  write_date(out, expression.date, "version");
  out.empty("FRBRauthor", {{"href", "#org-publisher"}});
  out.empty("FRBRlanguage", {{"language", std::string(three_letter(expression.language))}});
  out.close();
}

void write_manifestation(XmlOutput& out, const Expression& expression,
                         const std::string& component) {
  out.open("FRBRManifestation");
  out.empty("FRBRthis", {{"value", expression.frbr_uri + component + ".xml"}});
  out.empty("FRBRuri", {{"value", expression.frbr_uri + ".xml"}});
  // Not the day of writing: the same text gives the same bytes.
  write_date(out, expression.date, "version");
  out.empty("FRBRauthor", {{"href", "#org-publisher"}});
  out.close();
}

std::string concept_eid(std::string id) {
  std::replace(id.begin(), id.end(), '/', '-');
  return id;
}

void write_references(XmlOutput& out, const Expression& expression,
                      const std::vector<const model::Provision*>& provisions) {
  out.open("references", {{"source", "#org-publisher"}});
  std::size_t number = 0;
  for (const auto& source : expression.sources) {
    out.empty("original", {{"eId", fmt::format("src-{}", ++number)},
                           {"href", source.href},
                           {"showAs", source.title}});
  }
  const auto& issuer = expression.issuer;
  out.empty("TLCOrganization", {{"eId", "org-author"},
                                {"href", "/akn/ontology/organization/author"},
                                {"showAs", issuer.empty() ? expression.work.country : issuer}});
  out.empty("TLCOrganization", {{"eId", "org-publisher"},
                                {"href", "/akn/ontology/organization/panoh"},
                                {"showAs", "Panoh"}});
  std::set<std::string> written;
  for (const auto* provision : provisions) {
    for (const auto& id : provision->concepts) {
      if (!written.insert(id).second) continue;
      out.empty("TLCConcept", {{"eId", concept_eid(id)},
                               {"href", "/akn/ontology/concept/" + id},
                               {"showAs", id.substr(id.find('/') + 1)}});
    }
  }
  out.close();
}

void write_panoh_work(XmlOutput& out, const Expression& expression) {
  const auto& work = expression.work;
  out.empty("panoh:work",
            without_empty({{"kind", work.kind},
                           {"country", work.country},
                           {"textStatus", std::string(name(expression.text_status))},
                           {"titleOfficial", expression.title_official ? "true" : "false"},
                           {"issuer", expression.issuer},
                           {"adopted", schema_date(work.adopted).partial},
                           {"asOf", schema_date(expression.date).partial},
                           {"inForce", work.in_force.iso()},
                           {"repealed", work.repealed.iso()},
                           {"status", std::string(name(work.status))},
                           {"officialUrl", expression.official_url}}));
  for (const auto& party : work.parties) {
    out.empty("panoh:party", without_empty({{"country", party.country},
                                            {"action", party.action},
                                            {"date", party.date.iso()}}));
  }
  for (const auto& amendment : work.amendments) {
    out.empty("panoh:amendment",
              without_empty({{"date", amendment.date.iso()}, {"number", amendment.number}}));
  }
  if (!expression.note.empty()) out.line("panoh:note", {}, escape(expression.note));
}

bool has_details(const model::Provision& provision) {
  return provision.review == model::Review::Checked || provision.heading_official ||
         !provision.keywords.empty() || !provision.num_variants.empty() ||
         !provision.evidences.empty() || !provision.same_as.empty() || !provision.related.empty() ||
         !provision.sources.empty();
}

void write_details(XmlOutput& out, const model::Provision& provision) {
  if (!has_details(provision)) return;
  out.open("panoh:provision", {{"href", "#" + provision.eid},
                               {"review", std::string(name(provision.review))},
                               {"headingOfficial", provision.heading_official ? "true" : "false"}});
  for (const auto& text : provision.keywords) out.line("panoh:keyword", {}, escape(text));
  for (const auto& text : provision.num_variants) out.line("panoh:variant", {}, escape(text));
  for (const auto& id : provision.evidences) out.empty("panoh:evidences", {{"href", id}});
  for (const auto& id : provision.same_as) out.empty("panoh:sameAs", {{"href", id}});
  for (const auto& id : provision.related) out.empty("panoh:related", {{"href", id}});
  for (const auto& address : provision.sources) out.empty("panoh:source", {{"href", address}});
  out.close();
}

}  // namespace

void write_meta(XmlOutput& out, const Expression& expression,
                const std::vector<const model::Provision*>& provisions,
                std::string_view portion_eid) {
  const std::string component = portion_eid.empty() ? "/!main" : fmt::format("/~{}", portion_eid);
  out.open("meta");
  out.open("identification", {{"source", "#org-publisher"}});
  write_work(out, expression.work, component);
  write_expression(out, expression, component);
  write_manifestation(out, expression, component);
  out.close();
  if (!expression.gazette.empty()) {
    out.empty("publication", {{"date", schema_date(expression.work.adopted).date},
                              {"name", "gazette"},
                              {"showAs", expression.gazette}});
  }
  write_references(out, expression, provisions);
  out.open("proprietary", {{"source", "#org-publisher"}});
  write_panoh_work(out, expression);
  for (const auto* provision : provisions) write_details(out, *provision);
  out.close();
  out.close();
}

}  // namespace panoh::write
