// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/akn_writer.hpp"

#include <vector>

#include "indexer/write/akn_content.hpp"
#include "indexer/write/akn_identification.hpp"
#include "indexer/write/xml_output.hpp"

namespace panoh::write {
namespace {

using Provisions = std::vector<const model::Provision*>;

Provisions select(const model::Expression& expression, std::string_view portion_eid) {
  Provisions selected;
  for (const auto& provision : expression.provisions) {
    if (portion_eid.empty() || provision.eid == portion_eid) selected.push_back(&provision);
  }
  return selected;
}

bool is_preamble(const model::Provision& provision) {
  return provision.eid == "preamble" && provision.path.empty();
}

/// Guides, practice notes and trainings are no acts of anybody.
bool is_act(std::string_view kind) {
  return kind != "guide" && kind != "practice" && kind != "training";
}

/// The schema wants a body that is not empty; the reader leaves an empty part out.
void write_body(XmlOutput& out, std::string_view element, const Provisions& provisions) {
  out.open(element);
  write_levels(out, provisions);
  if (provisions.empty()) out.empty("hcontainer", {{"name", "empty"}, {"eId", "body__empty"}});
  out.close();
}

void write_whole(XmlOutput& out, const model::Expression& expression, Provisions provisions) {
  const bool act = is_act(expression.work.kind);
  out.open(act ? "act" : "doc", {{"name", expression.work.kind}, {"contains", "singleVersion"}});
  write_meta(out, expression, provisions, {});
  if (!expression.title.empty()) {
    out.open("preface");
    out.line("p", {}, "<docTitle>" + escape(expression.title) + "</docTitle>");
    out.close();
  }
  if (!provisions.empty() && is_preamble(*provisions.front())) {
    write_preamble(out, *provisions.front());
    provisions.erase(provisions.begin());
  }
  write_body(out, act ? "body" : "mainBody", provisions);
  out.close();
}

void write_portion(XmlOutput& out, const model::Expression& expression,
                   const Provisions& provisions, std::string_view portion_eid) {
  out.open("portion", {{"includedIn", expression.frbr_uri}});
  write_meta(out, expression, provisions, portion_eid);
  if (!provisions.empty() && is_preamble(*provisions.front())) {
    out.open("portionBody");
    write_preamble(out, *provisions.front());
    out.close();
  } else {
    write_body(out, "portionBody", provisions);
  }
  out.close();
}

}  // namespace

std::string to_akn(const model::Expression& expression, std::string_view portion_eid) {
  XmlOutput out;
  out.open("akomaNtoso", {{"xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"},
                          {"xmlns:panoh", "urn:panoh:meta:1"}});
  auto provisions = select(expression, portion_eid);
  if (portion_eid.empty()) {
    write_whole(out, expression, std::move(provisions));
  } else {
    write_portion(out, expression, provisions, portion_eid);
  }
  out.close();
  return out.finish();
}

}  // namespace panoh::write
